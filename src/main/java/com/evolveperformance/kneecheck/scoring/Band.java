package com.evolveperformance.kneecheck.scoring;

/** How strongly a score points: evidence.md 7.5. The limits are in scoring.yaml. */
public enum Band {
    LITTLE("little"),
    SOME("some"),
    CLEAR("clear");

    private final String id;

    Band(String id) {
        this.id = id;
    }

    /** The band of a score from 0 to 100. */
    public static Band of(double score, ScoringRules.Limits limits) {
        if (Near.atLeast(score, limits.clear())) {
            return CLEAR;
        }
        return Near.atLeast(score, limits.some()) ? SOME : LITTLE;
    }

    public String id() {
        return id;
    }
}
