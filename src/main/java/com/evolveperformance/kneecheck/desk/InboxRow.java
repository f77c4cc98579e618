package com.evolveperformance.kneecheck.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission as the list reads it: no answers, no contact.
 *
 * @param urgency 0 emergency, 1 clinician, 2 self-care
 * @param choice {@code BOOK}, {@code CALL}, {@code REPORT} or null
 * @param place see {@link com.evolveperformance.kneecheck.submission.Standing}
 */
record InboxRow(
        UUID id,
        long number,
        Instant submittedAt,
        @Nullable Instant correctedAt,
        int urgency,
        @Nullable String mainFocus,
        @Nullable String knee,
        @Nullable Integer age,
        @Nullable String howLong,
        @Nullable String choice,
        @Nullable Instant choiceAt,
        String status,
        @Nullable String assignee,
        @Nullable LocalDate todoOn,
        long place) {

    InboxCursor cursor(InboxFilter.Sort sort) {
        return sort == InboxFilter.Sort.FIRST ? new InboxCursor(place, number) : InboxCursor.at(submittedAt, number);
    }
}
