package com.evolveperformance.kneecheck.questionnaire;

import java.util.Arrays;
import java.util.Optional;

/** Why a try at a self-test was cut short, or has no number. */
public enum StopReason {
    PAIN("pain"),
    TIRED("tired"),
    BALANCE("balance"),
    NOT_TRIED("not-tried");

    private final String id;

    StopReason(String id) {
        this.id = id;
    }

    /** The value of a {@code <test>.<side>.stopped} field. */
    public String id() {
        return id;
    }

    static Optional<StopReason> of(String id) {
        return Arrays.stream(values()).filter(reason -> reason.id.equals(id)).findFirst();
    }
}
