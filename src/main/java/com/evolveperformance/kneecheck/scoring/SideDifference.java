package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Side;
import org.jspecify.annotations.Nullable;

/**
 * Left against right in one test.
 *
 * @param test the test's id
 * @param left what the left side did, in the base unit, no more than the test's cap
 * @param right what the right side did
 * @param lsi limb symmetry index: weaker side ÷ stronger side × 100; null where both did nothing or the test is
 *     compared another way
 * @param error smaller differences are noise (evidence.md 1.2), in the base unit; null where none is known
 * @param deficit from 0 (even) to 1
 * @param weaker the side that did less; null where the deficit is 0, or where both sides are equally low on balance
 */
public record SideDifference(
        String test,
        double left,
        double right,
        @Nullable Double lsi,
        @Nullable Double error,
        double deficit,
        @Nullable Side weaker,
        String source) {

    /** How far apart, in the base unit; never negative. */
    public double gap() {
        return Math.abs(left - right);
    }
}
