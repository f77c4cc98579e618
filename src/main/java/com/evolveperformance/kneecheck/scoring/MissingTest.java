package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Trial;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the one test that would help most: the one after which the ranges of all scores together would be narrowest. A
 * domain without a score counts as wide open. Tests that pain stopped are not asked for again.
 */
record MissingTest(Scoring scoring) {

    /** As it would be typed. Any result will do: the weight that is known does not depend on it. */
    private static final double SOME_RESULT = 10;

    private static final double WIDE_OPEN = 100;

    Optional<String> find(Runner runner, Set<String> open) {
        double best = width(runner) - 1;
        Optional<String> found = Optional.empty();
        for (SelfTest test : SelfTest.values()) {
            Map<String, Trial> done = missing(test, runner);
            if (!open.contains(test.id()) || done.isEmpty()) {
                continue;
            }
            double width = width(runner.with(done, Map.of()));
            if (Near.above(best, width)) {
                best = width;
                found = Optional.of(test.id());
            }
        }
        return found;
    }

    /** The fields without a number, done; none where all are there, or pain stopped one. */
    private static Map<String, Trial> missing(SelfTest test, Runner runner) {
        if (runner.painLimited(test)) {
            return Map.of();
        }
        double result = runner.unit(test).map(unit -> unit.toBase(SOME_RESULT)).orElse(SOME_RESULT);
        return test.fields().stream()
                .filter(field -> !runner.trial(field).measured())
                .collect(Collectors.toMap(field -> field, field -> new Trial(result, null)));
    }

    private double width(Runner runner) {
        return scoring.domains(runner).stream()
                .mapToDouble(domain -> {
                    if (domain.score() == null) {
                        return WIDE_OPEN;
                    }
                    ScoreRange range = ScoreRange.of(domain, runner, scoring.rules());
                    return range.high() - range.low();
                })
                .sum();
    }
}
