package com.evolveperformance.kneecheck.scoring;

/**
 * How far two tries of a test can differ by chance: a smaller change is noise (evidence.md 1.2).
 *
 * @param amount in the test's base unit
 * @param source the id of the source
 */
public record MeasurementError(double amount, String source) {

    /** True for a difference, of either sign, that may be chance alone; one of just the error may. */
    public boolean covers(double difference) {
        return Near.atLeast(amount, Math.abs(difference));
    }
}
