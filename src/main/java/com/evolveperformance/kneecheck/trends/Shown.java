package com.evolveperformance.kneecheck.trends;

/**
 * A count as it is shown: to the nearest five, and not at all where it is under five. So nobody stands out, and what is
 * left out can't be worked out from a total, from another table or from a period one day longer either.
 *
 * @param count 0 where it is not shown
 */
record Shown(int count) {

    /** The smallest group that is shown. */
    static final int LEAST = 5;

    static Shown of(int exact) {
        return new Shown(exact < LEAST ? 0 : Math.round(exact / 5f) * 5);
    }

    boolean hidden() {
        return count == 0;
    }

    /** This as part of another, in whole percent; 0 where one of them is hidden. */
    int percentOf(Shown all) {
        return all.hidden() ? 0 : Math.min(100, Math.round(count * 100f / all.count));
    }
}
