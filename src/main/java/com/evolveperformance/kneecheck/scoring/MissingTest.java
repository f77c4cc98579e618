package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the one test that would help most: the one after which the ranges of all scores together would be narrowest. A
 * domain without a score counts as wide open. Tests that pain stopped are not asked for again.
 */
record MissingTest(Scoring scoring) {

    /** Any result will do: the weight that is known does not depend on it. */
    private static final String SOME_RESULT = "10";

    private static final double WIDE_OPEN = 100;

    Optional<String> find(Answers answers, Set<String> open) {
        double best = width(answers) - 1;
        Optional<String> found = Optional.empty();
        for (SelfTest test : SelfTest.values()) {
            Map<String, String> done = missing(test, answers);
            if (!open.contains(test.id()) || done.isEmpty()) {
                continue;
            }
            double width = width(answers.with(
                    field -> done.containsKey(field) || field.startsWith(test.id() + ".") && field.endsWith(".stopped"),
                    done));
            if (width < best - 1e-9) {
                best = width;
                found = Optional.of(test.id());
            }
        }
        return found;
    }

    /** The fields without a number; none where all are there, or pain stopped one. */
    private static Map<String, String> missing(SelfTest test, Answers answers) {
        Map<String, String> missing = new LinkedHashMap<>();
        boolean pain = test.hasSides()
                ? Arrays.stream(Side.values())
                        .anyMatch(side -> answers.trial(test.id(), side).painLimited())
                : answers.trial(test.id()).painLimited();
        if (pain) {
            return missing;
        }
        if (!test.hasSides()) {
            if (!answers.trial(test.id()).measured()) {
                missing.put(test.id(), SOME_RESULT);
            }
            return missing;
        }
        Arrays.stream(Side.values())
                .filter(side -> !answers.trial(test.id(), side).measured())
                .forEach(side -> missing.put(test.field(side), SOME_RESULT));
        return missing;
    }

    private double width(Answers answers) {
        return scoring.score(answers).domains().stream()
                .mapToDouble(domain -> {
                    if (domain.score() == null) {
                        return WIDE_OPEN;
                    }
                    ScoreRange range = ScoreRange.of(domain, answers, scoring.rules());
                    return range.high() - range.low();
                })
                .sum();
    }
}
