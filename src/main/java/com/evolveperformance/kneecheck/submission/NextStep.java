package com.evolveperformance.kneecheck.submission;

import java.util.Arrays;
import java.util.Optional;

/** What the runner chose to do after the report. */
public enum NextStep {
    BOOK("book"),
    CALL("call"),
    REPORT("report");

    private final String id;

    NextStep(String id) {
        this.id = id;
    }

    /** The value of the form's field {@code choice}. */
    public String id() {
        return id;
    }

    public static Optional<NextStep> of(String id) {
        return Arrays.stream(values()).filter(step -> step.id.equals(id)).findFirst();
    }
}
