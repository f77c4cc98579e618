package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.scoring.Contribution;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.SideDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What the tests found, in a few words each: findings, not labels. */
record Findings(Wording wording, Scorecard scores) {

    /** A second finding of the same domain is only worth a place in the sentence from half a deficit on. */
    private static final double LOW = 0.5;

    /** One or two findings, the most telling first: of the two leading domains, or two of the only one. */
    List<String> leading() {
        List<Contribution> chosen = new ArrayList<>();
        for (Domain domain : scores.leading()) {
            lines(domain).stream()
                    .filter(line ->
                            chosen.stream().noneMatch(other -> other.id().equals(line.id())))
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        if (chosen.size() == 1) {
            lines(scores.leading().get(0)).stream()
                    .skip(1)
                    .filter(line -> line.deficit() >= LOW && line.weight() > 0)
                    .findFirst()
                    .ifPresent(chosen::add);
        }
        return chosen.stream().limit(2).map(this::words).distinct().toList();
    }

    /** What the tests found comes before a past injury, which has a place of its own on the page. */
    private List<Contribution> lines(Domain domain) {
        return scores.of(domain).contributions().stream()
                .filter(line -> line.points() > 0)
                .sorted(Comparator.comparing((Contribution line) -> line.id().equals("history"))
                        .thenComparing(
                                Comparator.comparingDouble(Contribution::points).reversed()))
                .toList();
    }

    private String words(Contribution line) {
        return wording.get("finding." + line.id() + "." + side(line));
    }

    /** A side is named only where the two differ by more than the error of the test. */
    private String side(Contribution line) {
        if (line.id().equals("history")) {
            String side = line.answers().stream()
                    .filter(field -> field.endsWith(".side"))
                    .findFirst()
                    .map(wording.answers()::text)
                    .orElse(null);
            return side == null ? "both" : side;
        }
        return scores.differences().stream()
                .filter(difference -> difference.test().equals(line.id()))
                .map(SideDifference::weaker)
                .filter(Objects::nonNull)
                .map(Side::id)
                .findFirst()
                .orElse("both");
    }
}
