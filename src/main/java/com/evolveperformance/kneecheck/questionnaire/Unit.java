package com.evolveperformance.kneecheck.questionnaire;

import java.util.Arrays;
import java.util.Optional;

/** A unit a number can be typed in, and what it is worth in the base unit that scoring works with. */
public enum Unit {
    CENTIMETRES("cm", 1),
    INCHES("in", 2.54),
    KILOMETRES("km", 1),
    MILES("mi", 1.609344),
    SECONDS("s", 1),
    REPETITIONS("reps", 1),
    DEGREES("degrees", 1),
    YEARS("years", 1);

    private final String id;
    private final double inBase;

    Unit(String id, double inBase) {
        this.id = id;
        this.inBase = inBase;
    }

    /** The value of a {@code <question>.unit} field. */
    public String id() {
        return id;
    }

    /** The same length or distance in centimetres or kilometres; other units are their own base. */
    public double toBase(double amount) {
        return amount * inBase;
    }

    /** The inverse of {@link #toBase}. */
    public double fromBase(double amount) {
        return amount / inBase;
    }

    public static Optional<Unit> of(String id) {
        return Arrays.stream(values()).filter(unit -> unit.id.equals(id)).findFirst();
    }
}
