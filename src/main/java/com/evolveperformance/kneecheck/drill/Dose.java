package com.evolveperformance.kneecheck.drill;

import java.util.List;

/**
 * How much of a drill to start with. Each list is one number or a range of two; an empty list means that it does not
 * apply.
 *
 * @param sets sets for each side, or in all where both legs work together
 * @param reps repetitions a set
 * @param holdSeconds how long each repetition or set is held
 * @param daysPerWeek on how many days a week
 * @param restSeconds rest between sets
 * @param tempoSeconds seconds up and seconds down
 * @param minutes an honest total with both sides and the rests
 */
public record Dose(
        List<Integer> sets,
        List<Integer> reps,
        List<Integer> holdSeconds,
        List<Integer> daysPerWeek,
        List<Integer> restSeconds,
        List<Integer> tempoSeconds,
        int minutes) {

    public Dose {
        sets = List.copyOf(sets);
        reps = List.copyOf(reps);
        holdSeconds = List.copyOf(holdSeconds);
        daysPerWeek = List.copyOf(daysPerWeek);
        restSeconds = List.copyOf(restSeconds);
        tempoSeconds = List.copyOf(tempoSeconds);
    }
}
