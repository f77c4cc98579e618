package com.evolveperformance.kneecheck.system;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day in an address or a form: as browsers send it, four digits of the year first. */
public final class TypedDay {

    private TypedDay() {}

    /** The day; null for anything else, such as nothing. */
    public static @Nullable LocalDate of(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
