package com.evolveperformance.kneecheck.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The drills, and when to do them.
 *
 * @param reported the day of the report
 * @param start the first day of the plan
 * @param days the days of the drills, Monday first
 * @param revision grows with each change that the runner makes
 * @param today the first three
 * @param more all the others
 * @param firstSide which side to start with; null where none is weaker throughout
 * @param weeks the six weeks, one after the other
 * @param daily which drills are good on most days; null where none is
 * @param retestDays when to test again
 */
public record PlanView(
        LocalDate reported,
        LocalDate start,
        List<DayOfWeek> days,
        int revision,
        List<DrillCard> today,
        List<DrillCard> more,
        int todayMinutes,
        int minutes,
        int daysPerWeek,
        @Nullable String firstSide,
        List<Day> week,
        List<Week> weeks,
        @Nullable String daily,
        String retest,
        List<LocalDate> retestDays,
        StopRule stopRule,
        String progress) {

    public PlanView {
        days = List.copyOf(days);
        today = List.copyOf(today);
        more = List.copyOf(more);
        week = List.copyOf(week);
        weeks = List.copyOf(weeks);
        retestDays = List.copyOf(retestDays);
    }

    /** Every drill, today's first. */
    public List<DrillCard> drills() {
        return Stream.concat(today.stream(), more.stream()).toList();
    }

    /**
     * One week.
     *
     * @param sessions the days of its drills; a day to test again is none
     * @param days the same in words
     * @param text what to mind that week, and when it is time to test again
     */
    public record Week(List<LocalDate> sessions, String days, String text) {

        public Week {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * One day of the week.
     *
     * @param kind {@code drills}, {@code run} or {@code rest}
     */
    public record Day(String kind, String day, String what, String detail) {}
}
