package com.evolveperformance.kneecheck.scoring;

/** The side that did less, or why there is none to name: evidence.md 7.4. */
public enum WeakerSide {
    LEFT("left"),
    RIGHT("right"),
    /** No difference beyond measurement error. */
    NONE("none"),
    /** Differences, but not the same side in two tests. */
    INCONSISTENT("inconsistent");

    private final String id;

    WeakerSide(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
