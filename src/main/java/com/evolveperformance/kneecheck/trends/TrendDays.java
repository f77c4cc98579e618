package com.evolveperformance.kneecheck.trends;

import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.KeptFor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counts of each day, on the clinic's clock. A day is worked out anew once something of it has changed: a few days
 * before the trends are shown, the rest in the background. Of several instances one does so at a time.
 */
@Component
class TrendDays {

    /** How many days are worked out in one go. */
    static final int AT_ONCE = 5;

    private static final int LINES = 5_000;
    private static final Duration DRAFTS_EVERY = Duration.ofMinutes(10);

    /** A day with what was sent and what was begun on it. */
    record Day(LocalDate day, Counts sent, Counts drafts) {}

    private record State(ZoneId zone, boolean known, Instant draftsAt) {}

    private final JdbcClient jdbc;
    private final DayCounter counter;
    private final Clinic clinic;
    private final KeptFor keptFor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TrendDays(
            JdbcClient jdbc,
            DayCounter counter,
            Clinic clinic,
            KeptFor keptFor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.counter = counter;
        this.clinic = clinic;
        this.keptFor = keptFor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The days from the first to the last, in order, without those on which nothing happened. */
    List<Day> between(LocalDate first, LocalDate last) {
        return jdbc.sql("select on_day, sent, drafts from trend_day where on_day between ? and ? order by on_day")
                .params(first, last)
                .query((row, n) -> new Day(
                        row.getObject("on_day", LocalDate.class),
                        Counts.read(row.getString("sent")),
                        Counts.read(row.getString("drafts"))))
                .list();
    }

    /** The first day there is. */
    Optional<LocalDate> first() {
        return jdbc.sql("select min(on_day) from trend_day")
                .query(LocalDate.class)
                .optional();
    }

    /** True while days are still to be worked out anew. */
    boolean stale() {
        return jdbc.sql("select exists (select 1 from trend_stale)")
                .query(Boolean.class)
                .single();
    }

    /** Works out everything that has changed, and how far questionnaires came. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void catchUp() {
        while (refresh()) {
            // a few days at a time, so that nobody waits long
        }
        recountDrafts();
    }

    /**
     * Works out a few days that have changed, the newest first.
     *
     * @return whether there are more; false also where somebody else is at it
     */
    boolean refresh() {
        boolean unknownZone = jdbc.sql("select zone from trend_state").query(String.class).list().stream()
                .noneMatch(zone -> zone.equals(clinic.zone().getId()));
        return (stale() || unknownZone)
                && Boolean.TRUE.equals(transaction.execute(status -> hold().map(state -> {
                            if (!state.known()) {
                                startAnew();
                            }
                            return work();
                        })
                        .orElse(false)));
    }

    /** Empty where another one holds it. */
    private Optional<State> hold() {
        return jdbc.sql("select zone, drafts_at from trend_state for update skip locked")
                .query((row, n) -> new State(
                        clinic.zone(),
                        row.getString("zone").equals(clinic.zone().getId()),
                        row.getObject("drafts_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Every day there is a submission of is to be worked out. */
    private void startAnew() {
        jdbc.sql("update trend_state set zone = ?").param(clinic.zone().getId()).update();
        jdbc.sql("update trend_day set sent = '{}'").update();
        List<OffsetDateTime> ends = jdbc.sql("select min(submitted_at) first, max(submitted_at) last from submission")
                .query((row, n) -> Arrays.asList(
                        row.getObject("first", OffsetDateTime.class), row.getObject("last", OffsetDateTime.class)))
                .single();
        if (ends.get(0) != null) {
            LocalDate last = day(ends.get(1).toInstant());
            for (LocalDate day = day(ends.get(0).toInstant()); !day.isAfter(last); day = day.plusDays(1)) {
                jdbc.sql("insert into trend_stale (at) values (?)")
                        .param(DayCounter.at(start(day)))
                        .update();
            }
        }
    }

    private boolean work() {
        TreeMap<LocalDate, List<Long>> stale = new TreeMap<>(Comparator.reverseOrder());
        jdbc.sql("select number, at from trend_stale order by at desc fetch first " + LINES + " rows only")
                .query(row -> {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    stale.computeIfAbsent(day(at), day -> new ArrayList<>()).add(row.getLong("number"));
                });
        stale.entrySet().stream().limit(AT_ONCE).forEach(day -> {
            write(
                    day.getKey(),
                    "sent",
                    counter.sent(start(day.getKey()), start(day.getKey().plusDays(1))));
            jdbc.sql("delete from trend_stale where number in (:numbers)")
                    .param("numbers", day.getValue())
                    .update();
        });
        return stale.size() > AT_ONCE;
    }

    /**
     * Counts anew how far the questionnaires came of those days on which one has changed. A day is left alone once its
     * first ones may have been deleted: its counts stay as they were.
     */
    void recountDrafts() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> hold().filter(
                        state -> state.draftsAt().isBefore(now.minus(DRAFTS_EVERY)))
                .ifPresent(state -> {
                    Instant since = state.draftsAt().minus(DayCounter.LEFT).minus(DRAFTS_EVERY);
                    LocalDate oldest = day(now.minus(keptFor.drafts())).plusDays(1);
                    Set<LocalDate> days = new TreeSet<>();
                    jdbc.sql("select created_at from draft where updated_at > ?")
                            .param(DayCounter.at(since))
                            .query(row -> {
                                days.add(day(row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant()));
                            });
                    days.stream()
                            .filter(day -> !day.isBefore(oldest))
                            .forEach(day ->
                                    write(day, "drafts", counter.drafts(start(day), start(day.plusDays(1)), now)));
                    jdbc.sql("update trend_state set drafts_at = ?")
                            .param(DayCounter.at(now))
                            .update();
                    forget(now);
                }));
    }

    /** Counts are kept as long as submissions are. */
    private void forget(Instant now) {
        jdbc.sql("delete from trend_day where on_day < ?")
                .param(day(now.minus(keptFor.submissions())))
                .update();
    }

    private void write(LocalDate day, String column, Counts counts) {
        int there = jdbc.sql("update trend_day set " + column + " = ? where on_day = ?")
                .params(counts.json(), day)
                .update();
        if (there == 0) {
            jdbc.sql("insert into trend_day (on_day, sent, drafts) values (?, ?, ?)")
                    .params(
                            day,
                            column.equals("sent") ? counts.json() : "{}",
                            column.equals("drafts") ? counts.json() : "{}")
                    .update();
        }
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clinic.zone()).toLocalDate();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clinic.zone()).toInstant();
    }
}
