package com.evolveperformance.kneecheck.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the list starts: after this submission. Paging by place keeps every page as quick as the first, and stays
 * right while new ones come in.
 *
 * @param key what the list is sorted by: the place, or the moment in microseconds
 * @param number its number, for those with the same key
 */
record InboxCursor(long key, long number) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    /** After what was sent at this moment, in a list by time. */
    static InboxCursor at(Instant sent, long number) {
        return new InboxCursor(ChronoUnit.MICROS.between(Instant.EPOCH, sent), number);
    }

    /** The key as the moment it is in a list by time. */
    Instant moment() {
        return Instant.EPOCH.plus(key, ChronoUnit.MICROS);
    }

    /** Reads the parameter of an address; anything else means the start, null. */
    static @Nullable InboxCursor read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? new InboxCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)))
                : null;
    }

    String text() {
        return key + "-" + number;
    }
}
