package com.evolveperformance.kneecheck.scoring;

/** Comparing sums of fractions: 7.7 km is 10 % more than 7 km, whatever binary fractions make of it. */
final class Near {

    private static final double HAIR = 1e-9;

    private Near() {}

    static boolean atLeast(double value, double limit) {
        return value >= limit - HAIR;
    }

    static boolean above(double value, double limit) {
        return value > limit + HAIR;
    }

    static boolean equal(double one, double other) {
        return Math.abs(one - other) <= HAIR;
    }

    /** The nearest whole number, halves up. */
    static int whole(double value) {
        return (int) Math.floor(value + 0.5 + HAIR);
    }
}
