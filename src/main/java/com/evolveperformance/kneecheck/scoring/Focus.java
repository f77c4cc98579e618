package com.evolveperformance.kneecheck.scoring;

/** Where a plan starts: evidence.md 7.5. */
public enum Focus {
    STRENGTH("strength"),
    STIFFNESS("stiffness"),
    IMBALANCE("imbalance"),
    /** The two highest are too close to call one the main one. */
    MIXED("mixed"),
    /** Nothing stands out: lead with load. */
    NONE("none");

    private final String id;

    Focus(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static Focus of(Domain domain) {
        return valueOf(domain.name());
    }
}
