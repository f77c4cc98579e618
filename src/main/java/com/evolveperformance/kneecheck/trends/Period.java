package com.evolveperformance.kneecheck.trends;

import com.evolveperformance.kneecheck.system.TypedDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The days that are looked at, both ends included.
 *
 * @param from not after the last
 */
record Period(LocalDate from, LocalDate to) {

    /** How many days are shown where nothing else is asked for. */
    static final int USUAL = 90;

    /** Steps of time that a chart counts in. */
    enum Step {
        DAY,
        WEEK,
        MONTH;

        /** The first day of the step that a day belongs to. */
        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        private LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
            };
        }
    }

    /** Reads the parameters of an address; odd ones count as none, and days in the wrong order are turned round. */
    static Period read(Map<String, String> values, LocalDate today) {
        LocalDate from = TypedDay.of(values.getOrDefault("from", ""));
        LocalDate to = TypedDay.of(values.getOrDefault("to", ""));
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(USUAL - 1) : from;
        return first.isAfter(last) ? new Period(last, first) : new Period(first, last);
    }

    Step step() {
        long days = ChronoUnit.DAYS.between(from, to);
        return days <= 45 ? Step.DAY : days <= 400 ? Step.WEEK : Step.MONTH;
    }

    /** The first day of each step, of those between the first day there is anything of and the last. */
    List<LocalDate> steps(LocalDate first, LocalDate last) {
        List<LocalDate> steps = new ArrayList<>();
        Step step = step();
        LocalDate end = to.isBefore(last) ? to : last;
        for (LocalDate start = step.start(from.isAfter(first) ? from : first);
                !start.isAfter(end);
                start = step.next(start)) {
            steps.add(start);
        }
        return steps;
    }
}
