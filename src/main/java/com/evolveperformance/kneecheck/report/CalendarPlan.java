package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a plan says about days.
 *
 * @param first the first day with a session, if it is one of the {@code days}
 * @param days the drill days of a week
 * @param minutes of one session
 * @param retests when to test again, the last one last
 * @param drills their titles
 * @param revision 0 at first, one more with each change
 */
record CalendarPlan(
        LocalDate first, Set<DayOfWeek> days, int minutes, List<LocalDate> retests, List<String> drills, int revision) {

    /** No plan has more sessions a week (evidence.md 7.8). */
    static final int MOST_DAYS = 3;

    /** The plan of a report, from the day the runner picked or else the day after the report; empty where drills are hidden. */
    static Optional<CalendarPlan> of(Submission submission, Report report, ZoneId zone) {
        PlanView plan = report.plan();
        if (plan == null) {
            return Optional.empty();
        }
        LocalDate reported = submission.submittedAt().atZone(zone).toLocalDate();
        return Optional.of(new CalendarPlan(
                plan.start().equals(reported) ? reported.plusDays(1) : plan.start(),
                Set.copyOf(plan.days()),
                plan.minutes(),
                plan.retestDays(),
                Stream.concat(plan.today().stream(), plan.more().stream())
                        .map(DrillCard::title)
                        .toList(),
                plan.revision()));
    }
}
