package com.evolveperformance.kneecheck.scoring;

/** The three causes the clinic looks at. */
public enum Domain {
    STRENGTH("strength"),
    STIFFNESS("stiffness"),
    IMBALANCE("imbalance");

    private final String id;

    Domain(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
