package com.evolveperformance.kneecheck.running;

/** What to do about today's run. */
public enum Light {
    GREEN("green"),
    /** Run, but less or another way. */
    CHANGE("change"),
    REST("rest");

    private final String id;

    Light(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
