package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.content.ShippedScoring;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of a sample runner, field by field, scored by the rules as shipped. */
record Sample(Map<String, String> values) {

    static final Scoring SCORING = ShippedScoring.scoring();

    static Sample runner(int age, String sex) {
        return new Sample(Map.of()).with("age", String.valueOf(age)).with("sex", sex);
    }

    /** A woman of 35: heel raise target 27, knee-to-wall 4.9 / 7.6 / 9.8, balance 13.1 s. */
    static Sample woman35() {
        return runner(35, "female");
    }

    Sample with(String field, String value) {
        Map<String, String> next = new LinkedHashMap<>(values);
        next.put(field, value);
        return new Sample(next);
    }

    Sample without(String field) {
        Map<String, String> next = new LinkedHashMap<>(values);
        next.remove(field);
        return new Sample(next);
    }

    Sample both(String test, String left, String right) {
        return with(test + ".left", left).with(test + ".right", right);
    }

    Sample even(String test, String value) {
        return both(test, value, value);
    }

    Sample stopped(String field, String reason) {
        return with(field + ".stopped", reason);
    }

    Sample injury(int number, String type, String when, String side, String recovered) {
        String entry = "injury." + number + ".";
        return with("had-injury", "yes")
                .with(entry + "part", "ankle")
                .with(entry + "type", type)
                .with(entry + "when", when)
                .with(entry + "side", side)
                .with(entry + "recovered", recovered);
    }

    Answers answers() {
        return new Answers(values);
    }

    Runner runner() {
        return SCORING.runner(answers());
    }

    Scorecard score() {
        return SCORING.score(answers());
    }

    DomainScore strength() {
        return score().of(Domain.STRENGTH);
    }

    DomainScore stiffness() {
        return score().of(Domain.STIFFNESS);
    }

    DomainScore imbalance() {
        return score().of(Domain.IMBALANCE);
    }

    Load load() {
        return SCORING.load(answers());
    }

    /** The only line of a domain with this id. */
    static Contribution line(DomainScore score, String id) {
        return score.contributions().stream()
                .filter(line -> line.id().equals(id))
                .reduce((one, other) -> {
                    throw new AssertionError("two lines " + id);
                })
                .orElseThrow(() -> new AssertionError("no line " + id + " in " + score.contributions()));
    }
}
