package com.evolveperformance.kneecheck.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Strength: evidence.md 7.2. */
record StrengthScorer(Norms norms, ScoringRules rules) {

    static final String SESSIONS = "strength-sessions";

    DomainScore score(Runner runner) {
        ScoringRules.Strength strength = rules.strength();
        List<Contribution> lines = new ArrayList<>(DomainSum.shared(Stream.of(
                        legs(runner),
                        heelRaise(runner),
                        fixed(SelfTest.BRIDGE, strength.bridge(), runner),
                        fixed(SelfTest.SIDE_PLANK, strength.sidePlank(), runner))
                .flatMap(Optional::stream)
                .toList()));
        double weightPresent = DomainSum.weight(lines);
        training(lines, runner).ifPresent(lines::add);
        return DomainSum.score(
                Domain.STRENGTH,
                lines,
                weightPresent,
                List.of(
                        SelfTest.SIT_TO_STAND,
                        SelfTest.CHAIR_STAND,
                        SelfTest.HEEL_RAISE,
                        SelfTest.BRIDGE,
                        SelfTest.SIDE_PLANK),
                runner,
                rules.limits());
    }

    /**
     * Standing up on one leg, or the chair stand where it was done and one leg was not tested on both sides: then even a
     * good side alone would say too little.
     */
    private Optional<Contribution> legs(Runner runner) {
        ScoringRules.Fixed sitToStand = rules.strength().sitToStand();
        if (runner.worse(SelfTest.CHAIR_STAND) == null || runner.both(SelfTest.SIT_TO_STAND) != null) {
            return fixed(SelfTest.SIT_TO_STAND, sitToStand, runner);
        }
        List<Double> row = runner.norm(norms.chairStand());
        if (row == null) {
            return Optional.empty();
        }
        runner.note("chair-stand-used");
        return runner.line(
                SelfTest.CHAIR_STAND,
                sitToStand.weight(),
                Norms.anchors(row),
                norms.chairStand().source());
    }

    private Optional<Contribution> heelRaise(Runner runner) {
        ScoringRules.Fixed rule = rules.strength().heelRaise();
        List<Double> target = runner.worse(SelfTest.HEEL_RAISE) == null ? null : runner.norm(norms.heelRaise());
        return target == null
                ? Optional.empty()
                : runner.line(SelfTest.HEEL_RAISE, rule.weight(), rule.anchors().times(target.get(0)), rule.source());
    }

    private static Optional<Contribution> fixed(SelfTest test, ScoringRules.Fixed rule, Runner runner) {
        return runner.line(test, rule.weight(), rule.anchors(), rule.source());
    }

    /** A flat addition for little strength training, no more than is left up to 100; nothing without a test. */
    private Optional<Contribution> training(List<Contribution> lines, Runner runner) {
        ScoringRules.Training training = rules.strength().training();
        Double sessions = runner.number(SESSIONS);
        if (lines.isEmpty() || sessions == null || sessions >= training.below()) {
            return Optional.empty();
        }
        double left = Math.max(0, 100 - DomainSum.points(lines));
        return Optional.of(new Contribution(
                "strength-training",
                Math.min(training.points(), left),
                0,
                1,
                sessions,
                Double.valueOf(training.below()),
                List.of(SESSIONS),
                training.source()));
    }
}
