package com.evolveperformance.kneecheck.system;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody picks up the phone, week by week, on the clinic's own clock. Read from a line such as {@code Mon-Fri
 * 8:00-12:00, 13:00-18:00; Sat 9-13}: days, then their times; a day that is not named is closed.
 */
public final class OpeningHours {

    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * A stretch of one day of the week.
     *
     * @param to where it is not after {@code from}, it is on the next day
     */
    record Stretch(DayOfWeek day, LocalTime from, LocalTime to) {

        private Open on(LocalDate date, ZonedDateTime now) {
            LocalDate end = to.isAfter(from) ? date : date.plusDays(1);
            return new Open(
                    date.atTime(from).atZone(now.getZone()), end.atTime(to).atZone(now.getZone()));
        }
    }

    private record Open(ZonedDateTime from, ZonedDateTime to) {}

    /**
     * How it is at a moment.
     *
     * @param changes when it next closes or opens; null where it stays open for the next week
     */
    public record Status(boolean open, @Nullable ZonedDateTime changes) {}

    private final List<Stretch> stretches;

    private OpeningHours(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /** Reads a line; empty where it is no hours. */
    public static Optional<OpeningHours> read(String line) {
        return new OpeningHoursReader(line)
                .read()
                .filter(read -> !read.isEmpty())
                .map(OpeningHours::new);
    }

    /** Open or closed at this moment: open from the very minute it opens, closed from the very minute it closes. */
    public Status at(ZonedDateTime now) {
        for (Open open : around(now)) {
            if (now.isBefore(open.from())) {
                return new Status(false, open.from());
            }
            if (now.isBefore(open.to())) {
                return new Status(true, open.to().isBefore(now.plusDays(DAYS_OF_A_WEEK)) ? open.to() : null);
            }
        }
        throw new IllegalStateException("a week without hours");
    }

    /** From yesterday on, in order; what follows without a pause is one. */
    private List<Open> around(ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Open> each = today.minusDays(1)
                .datesUntil(today.plusDays(DAYS_OF_A_WEEK + 2))
                .flatMap(date -> stretches.stream()
                        .filter(stretch -> stretch.day() == date.getDayOfWeek())
                        .map(stretch -> stretch.on(date, now)))
                .filter(open -> open.from().isBefore(open.to())) // a stretch the clocks skip is none
                .sorted(Comparator.comparing(Open::from))
                .toList();
        List<Open> joined = new ArrayList<>();
        for (Open next : each) {
            Open last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from().isAfter(last.to())) {
                joined.add(next);
            } else if (next.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new Open(last.from(), next.to()));
            }
        }
        return joined;
    }
}
