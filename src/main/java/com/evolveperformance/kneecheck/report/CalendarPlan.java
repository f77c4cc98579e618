package com.evolveperformance.kneecheck.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What a plan says about days.
 *
 * @param first its first day
 * @param weeks the days of the sessions, week by week
 * @param minutes of one session
 * @param retests when to test again, the last one last
 * @param drills their titles
 * @param revision 0 at first, one more with each change
 */
record CalendarPlan(
        LocalDate first,
        List<List<LocalDate>> weeks,
        int minutes,
        List<LocalDate> retests,
        List<String> drills,
        int revision) {

    /** No plan has more sessions a week (evidence.md 7.8). */
    static final int MOST_DAYS = 3;

    /** The days that the page and the PDF name. */
    static CalendarPlan of(PlanView plan) {
        return new CalendarPlan(
                plan.start(),
                plan.weeks().stream().map(PlanView.Week::sessions).toList(),
                plan.minutes(),
                plan.retestDays(),
                plan.drills().stream().map(DrillCard::title).toList(),
                plan.revision());
    }
}
