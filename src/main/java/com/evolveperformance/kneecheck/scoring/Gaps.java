package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares left and right: evidence.md 7.1, 7.4 and 1.2. Both sides must have a number that may be scored. */
record Gaps(Norms norms, ScoringRules.Imbalance rules) {

    /**
     * One test's difference and the numbers its line shows.
     *
     * @param measured null where both sides did nothing
     */
    record Gap(SideDifference difference, @Nullable Double measured, double norm) {}

    /** One for each test that both sides did, in the order of the rules. */
    List<Gap> of(Runner runner) {
        List<Gap> gaps = new ArrayList<>();
        for (ScoringRules.Gap rule : rules.gaps()) {
            Runner.Both both = runner.both(rule.test());
            Gap gap = both == null ? null : gap(rule, both, runner);
            if (gap != null) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    private @Nullable Gap gap(ScoringRules.Gap rule, Runner.Both both, Runner runner) {
        double apart = Math.abs(both.left() - both.right());
        Anchors anchors = rule.anchors();
        return switch (rule.by()) {
            case LSI -> {
                Double lsi = lsi(both);
                yield gap(rule, both, lsi, lsiDeficit(rule, lsi, apart), lsi, anchors.fine());
            }
            case AMOUNT -> gap(rule, both, null, anchors.deficit(apart), apart, anchors.fine());
            case STEPS -> gap(rule, both, null, steps(anchors, apart), apart, anchors.fine());
            case AGE_VALUE -> {
                List<Double> row = runner.norm(balance(runner));
                yield row == null ? null : ageValue(rule, both, row.get(0));
            }
        };
    }

    private static Gap gap(
            ScoringRules.Gap rule,
            Runner.Both both,
            @Nullable Double lsi,
            double deficit,
            @Nullable Double measured,
            double norm) {
        Side weaker = null;
        if (deficit > 0 && both.left() != both.right()) {
            weaker = both.left() < both.right() ? Side.LEFT : Side.RIGHT;
        }
        return new Gap(
                new SideDifference(
                        rule.test().id(), both.left(), both.right(), lsi, rule.error(), deficit, weaker, rule.source()),
                measured,
                norm);
    }

    /** Weaker ÷ stronger side in percent; null where both did nothing, which is even. */
    private static @Nullable Double lsi(Runner.Both both) {
        double stronger = Math.max(both.left(), both.right());
        return stronger == 0 ? null : Double.valueOf(both.lesser() * 100 / stronger);
    }

    private static double lsiDeficit(ScoringRules.Gap rule, @Nullable Double lsi, double apart) {
        Double error = rule.error();
        Double belowLsi = rule.belowLsi();
        boolean counts = lsi != null
                && (error == null || Near.atLeast(apart, error))
                && (belowLsi == null || !Near.atLeast(lsi, belowLsi));
        return lsi == null || !counts ? 0 : rule.anchors().deficit(lsi);
    }

    private static double steps(Anchors anchors, double apart) {
        if (!Near.above(apart, anchors.fine())) {
            return 0;
        }
        return Near.above(apart, anchors.low()) ? 1 : 0.5;
    }

    /** Each side is worth up to half, so a runner who wobbles on both legs is low and has no weaker side when even. */
    private static Gap ageValue(ScoringRules.Gap rule, Runner.Both both, double value) {
        Anchors anchors = rule.anchors().times(value);
        double deficit = (anchors.deficit(both.left()) + anchors.deficit(both.right())) / 2;
        return gap(rule, both, null, deficit, both.lesser(), anchors.fine());
    }

    /** Like with like: the best of three with eyes closed, or the mean of three with eyes open (evidence.md 1.5). */
    private NormTable balance(Runner runner) {
        return runner.isYoungerThan(rules.balance().eyesOpenFromAge()) ? norms.balanceClosed() : norms.balanceOpen();
    }

    /** The side that enough tests agree on; none where as many as that name the other side, too. */
    WeakerSide weakerSide(List<SideDifference> differences) {
        long left = count(differences, Side.LEFT);
        long right = count(differences, Side.RIGHT);
        int enough = rules.consistentTests();
        if (left >= enough && right < enough) {
            return WeakerSide.LEFT;
        }
        if (right >= enough && left < enough) {
            return WeakerSide.RIGHT;
        }
        return left + right > 0 ? WeakerSide.INCONSISTENT : WeakerSide.NONE;
    }

    private static long count(List<SideDifference> differences, Side side) {
        return differences.stream()
                .filter(difference -> difference.weaker() == side)
                .count();
    }
}
