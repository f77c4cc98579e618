package com.evolveperformance.kneecheck.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stiffness of foot and ankle: evidence.md 7.3. */
record StiffnessScorer(Norms norms, ScoringRules rules) {

    static final String FOOT_STIFFNESS = "foot-stiffness";

    DomainScore score(Runner runner) {
        ScoringRules.Fixed bigToe = rules.stiffness().bigToeLift();
        List<Contribution> lines = DomainSum.shared(Stream.of(
                        kneeToWall(runner),
                        runner.line(SelfTest.BIG_TOE_LIFT, bigToe.weight(), bigToe.anchors(), bigToe.source()),
                        footStiffness(runner))
                .flatMap(Optional::stream)
                .toList());
        return DomainSum.score(
                Domain.STIFFNESS,
                lines,
                DomainSum.weight(lines),
                List.of(SelfTest.KNEE_TO_WALL, SelfTest.BIG_TOE_LIFT),
                runner,
                rules.limits());
    }

    private Optional<Contribution> kneeToWall(Runner runner) {
        NormTable table = norms.kneeToWall();
        List<Double> row = runner.worse(SelfTest.KNEE_TO_WALL) == null ? null : runner.norm(table);
        return row == null
                ? Optional.empty()
                : runner.line(
                        SelfTest.KNEE_TO_WALL,
                        rules.stiffness().kneeToWallWeight(),
                        Norms.anchors(row),
                        table.source());
    }

    /** The runner's own rating; 0 is a real answer. */
    private Optional<Contribution> footStiffness(Runner runner) {
        ScoringRules.Fixed rule = rules.stiffness().footStiffness();
        Double rating = runner.number(FOOT_STIFFNESS);
        return rating == null
                ? Optional.empty()
                : Optional.of(Contribution.open(
                        FOOT_STIFFNESS,
                        rule.weight(),
                        rule.anchors().deficit(rating),
                        rating,
                        null,
                        List.of(FOOT_STIFFNESS),
                        rule.source()));
    }
}
