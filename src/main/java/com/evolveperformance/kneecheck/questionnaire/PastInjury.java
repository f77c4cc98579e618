package com.evolveperformance.kneecheck.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the injury history.
 *
 * @param number which entry of the form it is, from 1: {@code injury.1.part} and so on
 * @param part the body part's option id
 * @param side {@code left}, {@code right} or {@code both}
 * @param when how long ago, an option id
 * @param recovered {@code yes}, {@code no} or {@code not-sure}
 */
public record PastInjury(
        int number,
        @Nullable String part,
        @Nullable String side,
        @Nullable String when,
        @Nullable String recovered,
        @Nullable String type) {}
