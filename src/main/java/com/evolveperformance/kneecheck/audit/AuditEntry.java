package com.evolveperformance.kneecheck.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param number counts up
 * @param who the account's name, or what did it where nobody was signed in
 * @param subject the id of what it was done to: a submission's, or an account's name
 * @param detail what changed, such as a role or a status; never a health value
 */
public record AuditEntry(
        long number,
        Instant at,
        String who,
        String action,
        @Nullable String subject,
        @Nullable String detail) {}
