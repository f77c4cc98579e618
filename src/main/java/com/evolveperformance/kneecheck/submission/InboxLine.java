package com.evolveperformance.kneecheck.submission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission as the inbox shows it.
 *
 * @param urgency 0 emergency, 1 clinician, 2 self-care
 */
public record InboxLine(
        UUID id,
        long number,
        Instant submittedAt,
        @Nullable Instant correctedAt,
        int urgency,
        @Nullable String mainFocus,
        @Nullable String knee,
        @Nullable Integer worstPain,
        @Nullable NextStep choice,
        @Nullable Instant reviewedAt) {}
