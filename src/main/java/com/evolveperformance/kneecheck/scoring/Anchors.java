package com.evolveperformance.kneecheck.scoring;

/**
 * Three fixed points between which a number is read as a deficit, linear in between (evidence.md 7.1). More is better
 * where {@code fine} is above {@code low}, less is better where it is below; {@code half} lies between the two.
 *
 * @param fine the number from which the deficit is 0
 * @param half the number with a deficit of 0.5
 * @param low the number from which the deficit is 1
 */
public record Anchors(double fine, double half, double low) {

    /** Straight from fine to low. */
    public static Anchors straight(double fine, double low) {
        return new Anchors(fine, (fine + low) / 2, low);
    }

    /** The anchors of which these are the shares. */
    Anchors times(double target) {
        return new Anchors(fine * target, half * target, low * target);
    }

    /** From 0 (fine) to 1 (low). */
    double deficit(double value) {
        double better = Math.signum(fine - low);
        if (Near.atLeast((value - fine) * better, 0)) {
            return 0;
        }
        if (Near.atLeast((low - value) * better, 0)) {
            return 1;
        }
        return (value - half) * better >= 0
                ? 0.5 * (fine - value) / (fine - half)
                : 0.5 + 0.5 * (half - value) / (half - low);
    }
}
