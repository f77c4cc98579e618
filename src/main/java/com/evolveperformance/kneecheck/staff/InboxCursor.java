package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.submission.InboxLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of the inbox starts: after this submission. Paging by place keeps every page as quick as the first, and
 * stays right while new ones come in.
 *
 * @param before when it was sent
 * @param number its number, for those sent at the same moment
 */
record InboxCursor(Instant before, long number) {

    /** Later than anything sent. */
    static final InboxCursor START = new InboxCursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,16})-([0-9]{1,18})");

    static InboxCursor after(InboxLine line) {
        return new InboxCursor(line.submittedAt(), line.number());
    }

    /** Reads the parameter of an address; anything else means the start. */
    static InboxCursor read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? new InboxCursor(
                        Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(matcher.group(2)))
                : START;
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, before) + "-" + number;
    }

    boolean isStart() {
        return equals(START);
    }
}
