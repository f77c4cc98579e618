package com.evolveperformance.kneecheck.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit; null takes all.
 *
 * @param from not before this moment
 * @param until before this moment
 */
public record AuditSearch(
        @Nullable String who,
        @Nullable AuditAction action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {}
