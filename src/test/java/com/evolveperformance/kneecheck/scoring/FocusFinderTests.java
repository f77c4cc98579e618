package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusFinderTests {

    private final FocusFinder finder = new FocusFinder(Sample.SCORING.rules().limits());

    /** Scores of strength, stiffness and imbalance; a dash where there is none. */
    @ParameterizedTest
    @CsvSource({
        "29.9 0 0, NONE, ''",
        "0 0 0, NONE, ''",
        "- - -, NONE, ''",
        "- 20 -, NONE, ''",
        "30 0 0, STRENGTH, STRENGTH",
        "- 30 -, STIFFNESS, STIFFNESS",
        "10 20 30, IMBALANCE, IMBALANCE",
        "10 20.1 30, MIXED, IMBALANCE STIFFNESS",
        "60 50 0, STRENGTH, STRENGTH STIFFNESS",
        "60 50.1 0, MIXED, STRENGTH STIFFNESS",
        "60 29.9 0, STRENGTH, STRENGTH",
        "0 30 60, IMBALANCE, IMBALANCE STIFFNESS",
        "40 40 10, MIXED, STRENGTH STIFFNESS",
        "40 10 40, MIXED, STRENGTH IMBALANCE",
        "40 40 40, MIXED, STRENGTH STIFFNESS IMBALANCE",
        "45 40 40, MIXED, STRENGTH STIFFNESS IMBALANCE",
        "40 40 45, MIXED, IMBALANCE STRENGTH STIFFNESS",
        "45 40 39.9, MIXED, STRENGTH STIFFNESS",
        "- 45 40, MIXED, STIFFNESS IMBALANCE",
        "- 50 40, STIFFNESS, STIFFNESS IMBALANCE",
        "80 50 50, STRENGTH, STRENGTH STIFFNESS"
    })
    void findsWhatStandsOut(String scores, Focus focus, String leading) {
        FocusFinder.Finding finding = finder.find(domains(scores));

        assertThat(finding.focus()).isEqualTo(focus);
        assertThat(finding.leading())
                .containsExactlyElementsOf(Arrays.stream(leading.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Domain::valueOf)
                        .toList());
    }

    private static List<DomainScore> domains(String scores) {
        List<DomainScore> domains = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            String score = scores.split(" ")[domain.ordinal()];
            domains.add(
                    score.equals("-")
                            ? new DomainScore(domain, null, null, Confidence.LOW, 0, List.of(), "not-measured")
                            : new DomainScore(
                                    domain, Double.valueOf(score), Band.SOME, Confidence.HIGH, 1, List.of(), null));
        }
        return domains;
    }
}
