package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.safety.Disposition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where submissions stand in the clinic's list: open red flags first, emergencies before the others, then who waits for us,
 * the longest first, then the new ones, those in hand and those that are done, each the newest first. One number says
 * both group and order, so that one index gives every page of the list as quickly as the first.
 */
public enum Standing {
    EMERGENCY,
    FLAG,
    WAITING,
    NEW,
    IN_HAND,
    DONE;

    private static final long GROUP = 100_000_000_000_000_000L;

    /** Later than any moment, in microseconds: what is newest gets the smallest rest. */
    private static final long LATE = 10_000_000_000_000_000L;

    static long place(Submission submission) {
        Standing standing = of(submission);
        Instant asked = submission.choiceAt();
        return standing == WAITING && asked != null
                ? standing.first() + micros(asked)
                : standing.at(submission.submittedAt());
    }

    private static Standing of(Submission submission) {
        String status = submission.handling().status();
        if (Handling.isDone(status)) {
            return DONE;
        }
        if (submission.urgency() == Disposition.EMERGENCY.ordinal() && submission.correctedAt() == null) {
            return EMERGENCY;
        }
        if (submission.urgency() != Disposition.SELF_CARE.ordinal()) {
            return FLAG;
        }
        if (!status.equals(Handling.NEW)) {
            return IN_HAND;
        }
        NextStep choice = submission.choice();
        return choice == null || choice == NextStep.REPORT ? NEW : WAITING;
    }

    /** The group of a place. */
    public static Standing of(long place) {
        return values()[(int) (place / GROUP)];
    }

    /** The smallest place of this group. */
    public long first() {
        return ordinal() * GROUP;
    }

    /** The place of what was sent at this moment, in a group that is sorted by it: every group but {@link #WAITING}. */
    public long at(Instant submittedAt) {
        return first() + LATE - micros(submittedAt);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
