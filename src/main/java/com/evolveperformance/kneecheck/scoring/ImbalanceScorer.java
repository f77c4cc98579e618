package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Side to side: past injuries and the largest differences in the tests, evidence.md 7.4. */
record ImbalanceScorer(Norms norms, ScoringRules rules) {

    DomainScore score(Runner runner) {
        ScoringRules.Imbalance imbalance = rules.imbalance();
        Gaps comparison = new Gaps(norms, imbalance);
        List<Gaps.Gap> gaps = comparison.of(runner);
        List<Gaps.Gap> largest = gaps.stream()
                .sorted(Comparator.comparingDouble(
                                (Gaps.Gap gap) -> gap.difference().deficit())
                        .reversed())
                .limit(imbalance.gapsCounted())
                .toList();
        Optional<Contribution> history =
                new History(imbalance.history()).line(runner.answers(), imbalance.historyWeight());
        if (largest.isEmpty()) {
            return fromHistoryAlone(history, runner);
        }
        List<Contribution> shared = DomainSum.shared(Stream.concat(
                        history.stream(),
                        largest.stream().map(gap -> line(gap, imbalance.gapWeight() / largest.size())))
                .toList());

        double factor = factor(
                largest,
                comparison.weakerSide(gaps.stream().map(Gaps.Gap::difference).toList()));
        List<Contribution> lines = new ArrayList<>(shared);
        for (int i = history.isPresent() ? 1 : 0; i < lines.size(); i++) {
            lines.set(i, shared.get(i).worth(shared.get(i).points() * factor));
        }
        // one gap alone is worth as many points as two, but says only half as much
        double gapsPresent = imbalance.gapWeight() * largest.size() / imbalance.gapsCounted();
        return DomainSum.score(
                Domain.IMBALANCE,
                lines,
                gapsPresent + history.map(Contribution::weight).orElse(0.0),
                imbalance.gaps().stream().map(ScoringRules.Gap::test).toList(),
                runner,
                rules.limits());
    }

    /**
     * Without any test of both sides, history keeps the points it has by the formula, which has no division here: one
     * answer alone should not look like a clear sign. No history and no test says nothing, so that is no score.
     */
    private DomainScore fromHistoryAlone(Optional<Contribution> history, Runner runner) {
        ScoringRules.Imbalance imbalance = rules.imbalance();
        List<Contribution> lines = history
                .filter(line -> line.deficit() > 0)
                .map(line -> line.worth(100 * line.weight() * line.deficit()))
                .stream()
                .toList();
        return DomainSum.score(
                Domain.IMBALANCE,
                lines,
                DomainSum.weight(lines),
                imbalance.gaps().stream().map(ScoringRules.Gap::test).toList(),
                runner,
                rules.limits());
    }

    private static Contribution line(Gaps.Gap gap, double weight) {
        SideDifference difference = gap.difference();
        return Contribution.open(
                difference.test(),
                weight,
                difference.deficit(),
                gap.measured(),
                gap.norm(),
                Stream.of(Side.values())
                        .map(side -> difference.test() + "." + side.id())
                        .toList(),
                difference.source());
    }

    /** What the gap part is scaled by, so that it stays under its cap where no side is weaker throughout. */
    private double factor(List<Gaps.Gap> largest, WeakerSide weakerSide) {
        double mean = largest.stream()
                .mapToDouble(gap -> gap.difference().deficit())
                .average()
                .orElse(0);
        double cap = rules.imbalance().inconsistentCap();
        boolean consistent = weakerSide == WeakerSide.LEFT || weakerSide == WeakerSide.RIGHT;
        return consistent || mean <= cap ? 1 : cap / mean;
    }
}
