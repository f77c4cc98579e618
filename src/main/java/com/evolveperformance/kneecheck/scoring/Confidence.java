package com.evolveperformance.kneecheck.scoring;

/** How much of what a score wants to know is known: evidence.md 7.6. */
public enum Confidence {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private final String id;

    Confidence(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
