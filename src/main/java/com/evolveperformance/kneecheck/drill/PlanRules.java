package com.evolveperformance.kneecheck.drill;

import java.util.List;

/**
 * The numbers of evidence.md 7.8 and of the gate of B6; they stand in drills.yaml.
 *
 * @param fromMain how many drills the main domain gives
 * @param fromSecond how many the second gives
 * @param fromEach how many each of the two leading domains gives where neither is the main one
 * @param fromEachUpkeep how many each domain gives where nothing stands out
 * @param always the drill that belongs to every plan
 * @param fewest no plan is cut below this many
 * @param most and none is longer
 * @param maxMinutes longest session
 * @param fewestDays fewest sessions a week that a runner can pick
 * @param daysPerWeek sessions a week, as long as none are picked; also the most
 * @param todayMost how many drills are today's
 * @param todayMinutes and how long they take at most
 * @param hopMinReps sit-to-stands on the worse side before hopping
 * @param hopMaxPain most pain now before hopping, 0 to 10
 */
public record PlanRules(
        int fromMain,
        int fromSecond,
        int fromEach,
        int fromEachUpkeep,
        String always,
        int fewest,
        int most,
        int maxMinutes,
        int fewestDays,
        int daysPerWeek,
        List<Integer> retestWeeks,
        int todayMost,
        int todayMinutes,
        int hopMinReps,
        int hopMaxPain) {

    public PlanRules {
        retestWeeks = List.copyOf(retestWeeks);
    }
}
