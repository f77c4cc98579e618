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

    public String id() {
        return id;
    }
}
