package com.evolveperformance.kneecheck.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * One side's try at a self-test: a number in the test's base unit, a reason for stopping, both, or neither.
 *
 * <p>Zero is a real result. Nothing typed and no reason given is the same as "did not try".
 */
public record Trial(@Nullable Double value, @Nullable StopReason stopped) {

    /** True where pain ended the try: never read as weakness (evidence.md 1.1). */
    public boolean painLimited() {
        return stopped == StopReason.PAIN;
    }

    /** True where there is a number that may be scored. */
    public boolean measured() {
        return value != null && !painLimited();
    }

    /** The number, for a trial that is {@link #measured()}; refuses any other. */
    public double result() {
        if (value == null || painLimited()) {
            throw new IllegalStateException("a trial without a number to score");
        }
        return value;
    }

    /** True where the side has neither a number nor a reason but "did not try". */
    public boolean notTried() {
        return value == null && (stopped == null || stopped == StopReason.NOT_TRIED);
    }
}
