package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.PlanRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was posted to pick the days of a plan, and what is wrong with it.
 *
 * @param days what was ticked; null where nothing was posted
 * @param start the first day as it was typed
 * @param problems field → message key after {@code plan.error.}
 */
record PlanForm(@Nullable Set<DayOfWeek> days, String start, Map<String, String> problems) {

    static final String DAYS = "days";
    static final String START = "start";
    static final String DRILL = "drill";

    /** A start further ahead is a slip. */
    private static final int MOST_WEEKS_AHEAD = 8;

    /** Nothing posted. */
    static final PlanForm EMPTY = new PlanForm(null, "", Map.of());

    /**
     * Reads a post: only its own fields.
     *
     * @param reported the day of the report, before which no plan starts
     * @param today the day it is now
     */
    static PlanForm read(MultiValueMap<String, String> posted, PlanRules rules, LocalDate reported, LocalDate today) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        posted.getOrDefault(DAYS, List.of())
                .forEach(value -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> id(day).equals(value))
                        .forEach(days::add));
        String start =
                Optional.ofNullable(posted.getFirst(START)).map(String::strip).orElse("");
        Map<String, String> problems = new LinkedHashMap<>();
        if (days.size() < rules.fewestDays() || days.size() > rules.daysPerWeek()) {
            problems.put(DAYS, "days");
        } else if (days.stream().anyMatch(day -> days.contains(day.plus(1)))) {
            problems.put(DAYS, "days-apart");
        }
        LocalDate first = date(start);
        if (first == null || first.isBefore(reported) || first.isAfter(today.plusWeeks(MOST_WEEKS_AHEAD))) {
            problems.put(START, "start");
        }
        return new PlanForm(days, start, problems);
    }

    /** A change of a drill that no page offers. */
    static PlanForm ofNoDrill() {
        return new PlanForm(null, "", Map.of(DRILL, DRILL));
    }

    /** The value of a day's box. */
    static String id(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    boolean right() {
        return days != null && problems.isEmpty();
    }

    /** The days of a form that is {@link #right()}; refuses any other. */
    Set<DayOfWeek> picked() {
        if (days == null || !right()) {
            throw new IllegalStateException("no days that can be kept");
        }
        return days;
    }

    /** The first day of a form that is {@link #right()}. */
    LocalDate firstDay() {
        return LocalDate.parse(start);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.length() > "2026-11-23".length() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }
}
