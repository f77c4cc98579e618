package com.evolveperformance.kneecheck.submission;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Groups of ages in which runners are listed and counted. */
public enum AgeGroup {
    UNDER_18("under-18", 0),
    FROM_18("18-29", 18),
    FROM_30("30-39", 30),
    FROM_40("40-49", 40),
    FROM_50("50-59", 50),
    FROM_60("60-and-over", 60),
    NOT_SAID("not-said", Integer.MAX_VALUE);

    private final String id;
    private final int from;

    AgeGroup(String id, int from) {
        this.id = id;
        this.from = from;
    }

    public String id() {
        return id;
    }

    /** The group of an age in years; null was not said. */
    public static AgeGroup of(@Nullable Integer age) {
        if (age == null) {
            return NOT_SAID;
        }
        return Arrays.stream(values())
                .filter(group -> group != NOT_SAID && age >= group.from)
                .reduce((younger, older) -> older)
                .orElse(UNDER_18);
    }
}
