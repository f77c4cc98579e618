package com.evolveperformance.kneecheck.system;

import com.evolveperformance.kneecheck.questionnaire.Question;

/** Results of self-tests in words, in the test's base unit, with one digit after the point at most. */
public record Amounts(Words words) {

    /** What shows as nothing is nothing: no sign before a zero. */
    private static final double SHOWN = .05;

    /** "7.5 cm". */
    public String of(Question test, double base) {
        return words.get("amount." + test.units().get(0).id(), words.number(base));
    }

    /** How far apart: "+7.5 cm" or "−7.5 cm". */
    public String signed(Question test, double difference) {
        String amount = of(test, Math.abs(difference));
        return Math.abs(difference) < SHOWN ? amount : (difference > 0 ? "+" : "−") + amount;
    }
}
