package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.scoring.Contribution;
import com.evolveperformance.kneecheck.scoring.MeasurementError;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.SideDifference;
import com.evolveperformance.kneecheck.scoring.Sources;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Says how a report was worked out, and which publications its numbers are from. */
record MethodWords(Wording wording, Sources known) {

    /** Behind what every report says: "read first" 1 to 8, the pain rules, first changes, restart and ladder (section 5). */
    private static final List<String> ALWAYS =
            List.of("R1", "R3", "R4", "R5", "R9", "R10", "R57", "R58", "R59", "R60", "R61");

    Report.Method method(Outcome outcome, List<Report.PatternView> patterns, List<DrillCard> drills) {
        Set<String> ids =
                new TreeSet<>(Comparator.comparing(MethodWords::number).thenComparing(Comparator.naturalOrder()));
        ids.addAll(ALWAYS);
        Scorecard scores = Objects.requireNonNull(outcome.scores());
        scores.domains().stream()
                .flatMap(domain -> domain.contributions().stream())
                .map(Contribution::source)
                .forEach(ids::add);
        scores.differences().stream().map(SideDifference::source).forEach(ids::add);
        if (outcome.insight() != null) {
            outcome.insight().errors().values().stream()
                    .map(MeasurementError::source)
                    .forEach(ids::add);
        }
        patterns.forEach(pattern -> ids.addAll(pattern.sources()));
        drills.forEach(drill -> ids.addAll(drill.sources()));
        return new Report.Method(
                wording.list("method"),
                wording.get("method.version", outcome.contentVersion()),
                ids.stream()
                        .flatMap(id -> known.reference(id).map(title -> new Report.Method.Source(id, title)).stream())
                        .toList());
    }

    private static int number(String id) {
        return id.matches("R\\d{1,4}") ? Integer.parseInt(id.substring(1)) : 0;
    }
}
