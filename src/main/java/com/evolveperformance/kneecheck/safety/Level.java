package com.evolveperformance.kneecheck.safety;

/** How soon somebody should look at it: E, C and B of evidence.md section 4, most urgent first. */
public enum Level {
    EMERGENCY("emergency"),
    CLINICIAN("clinician"),
    CHECK_FIRST("check-first");

    private final String id;

    Level(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
