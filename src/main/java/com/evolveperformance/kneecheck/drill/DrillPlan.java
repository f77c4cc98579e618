package com.evolveperformance.kneecheck.drill;

import java.util.List;

/**
 * The drills that match a scorecard: evidence.md 7.8.
 *
 * @param drills most telling first
 * @param minutes one session with all of them
 * @param daysPerWeek sessions a week
 * @param retestWeeks when to test again
 */
public record DrillPlan(List<PlannedDrill> drills, int minutes, int daysPerWeek, List<Integer> retestWeeks) {

    public DrillPlan {
        drills = List.copyOf(drills);
        retestWeeks = List.copyOf(retestWeeks);
    }
}
