package com.evolveperformance.kneecheck.system;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a line of opening hours as people write them: {@code Mon-Fri 8:00-18:00; Sat 9am to 1pm; Sun closed}. */
final class OpeningHoursReader {

    private static final Pattern TOKEN =
            Pattern.compile("(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?(?:\\s*(?<half>[ap])\\.?m\\b\\.?)?"
                    + "|(?<word>[a-z]{2,})\\.?|(?<dash>[-–—])|(?<break>[,;:&])|(?<nothing>\\s+)");

    private static final int HOURS = 24;
    private static final int HALF = 12;

    private final List<Token> tokens = new ArrayList<>();
    private final List<OpeningHours.Stretch> stretches = new ArrayList<>();
    private final String line;
    private int next;

    private enum Kind {
        DAY,
        TIME,
        DASH,
        BREAK,
        CLOSED,
        NOTHING
    }

    /** A word or sign; a time of 24:00 is midnight. */
    private record Token(
            Kind kind, @Nullable DayOfWeek day, @Nullable LocalTime time) {}

    private static final class NoHours extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoHours() {
            super(null, null, false, false);
        }
    }

    OpeningHoursReader(String line) {
        this.line = line.toLowerCase(Locale.ROOT).replace("24/7", "mon-sun 0-24");
    }

    /** Every stretch of the line; empty where some of it cannot be understood. */
    Optional<List<OpeningHours.Stretch>> read() {
        try {
            split();
            skip();
            while (next < tokens.size()) {
                entry();
                skip();
            }
            return Optional.of(stretches);
        } catch (NoHours notUnderstood) {
            return Optional.empty();
        }
    }

    private void entry() {
        Set<DayOfWeek> days = days();
        if (is(Kind.CLOSED)) {
            next++;
            return;
        }
        do {
            LocalTime from = time();
            take(Kind.DASH);
            LocalTime to = time();
            if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
                throw new NoHours();
            }
            days.forEach(day -> stretches.add(new OpeningHours.Stretch(day, from, to)));
            skip();
        } while (is(Kind.TIME));
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        do {
            DayOfWeek first = day();
            DayOfWeek last = first;
            if (is(Kind.DASH)) {
                next++;
                last = day();
            }
            for (DayOfWeek day = first; day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
            skip();
        } while (is(Kind.DAY));
        return days;
    }

    private DayOfWeek day() {
        DayOfWeek day = take(Kind.DAY).day();
        if (day == null) {
            throw new NoHours();
        }
        return day;
    }

    private LocalTime time() {
        LocalTime time = take(Kind.TIME).time();
        if (time == null) {
            throw new NoHours();
        }
        return time;
    }

    private void skip() {
        while (is(Kind.BREAK)) {
            next++;
        }
    }

    private boolean is(Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private Token take(Kind kind) {
        if (!is(kind)) {
            throw new NoHours();
        }
        return tokens.get(next++);
    }

    private void split() {
        Matcher found = TOKEN.matcher(line);
        int end = 0;
        while (end < line.length()) {
            if (!found.find(end) || found.start() != end) {
                throw new NoHours();
            }
            Token token = token(found);
            if (token.kind() != Kind.NOTHING) {
                tokens.add(token);
            }
            end = found.end();
        }
    }

    private static Token token(Matcher found) {
        if (found.group("hour") != null) {
            return new Token(Kind.TIME, null, time(found));
        }
        if (found.group("word") != null) {
            return word(found.group("word"));
        }
        if (found.group("nothing") != null) {
            return new Token(Kind.NOTHING, null, null);
        }
        return new Token(found.group("dash") != null ? Kind.DASH : Kind.BREAK, null, null);
    }

    private static Token word(String word) {
        return switch (word) {
            case "to", "until" -> new Token(Kind.DASH, null, null);
            case "and" -> new Token(Kind.BREAK, null, null);
            case "closed", "off" -> new Token(Kind.CLOSED, null, null);
            default ->
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word))
                        .findFirst()
                        .map(day -> new Token(Kind.DAY, day, null))
                        .orElseThrow(NoHours::new);
        };
    }

    private static LocalTime time(Matcher found) {
        int hour = Integer.parseInt(found.group("hour"));
        int minute = found.group("minute") == null ? 0 : Integer.parseInt(found.group("minute"));
        String half = found.group("half");
        if (half != null) {
            if (hour < 1 || hour > HALF) {
                throw new NoHours();
            }
            hour = hour % HALF + (half.equals("p") ? HALF : 0);
        }
        if (minute > 59 || hour > HOURS || hour == HOURS && minute > 0) {
            throw new NoHours();
        }
        return LocalTime.of(hour % HOURS, minute);
    }
}
