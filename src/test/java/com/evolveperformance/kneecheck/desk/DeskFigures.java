package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.system.Clinic;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Prints how long the list takes on a seeded database: {@code url user password}, median of many after a warm-up. */
final class DeskFigures {

    private static final int TIMES = 60;

    private final InboxQueries queries;

    private DeskFigures(InboxQueries queries) {
        this.queries = queries;
    }

    public static void main(String[] args) {
        SingleConnectionDataSource database = new SingleConnectionDataSource(args[0], args[1], args[2], true);
        Clinic clinic = new Clinic("x", null, null, null, null, null, "UTC", null, null, "911");
        DeskFigures figures = new DeskFigures(new InboxQueries(JdbcClient.create(database), clinic, Clock.systemUTC()));
        System.out.println(args[0].replaceAll("^(jdbc:[a-z0-9]+).*", "$1") + ", "
                + JdbcClient.create(database)
                        .sql("select count(*) from submission")
                        .query(Long.class)
                        .single() + " submissions");
        figures.print();
        database.destroy();
    }

    private void print() {
        InboxCursor deep = deep();
        line("first page", n -> page("", "", null));
        line("page 4,000", n -> page("", "", new InboxCursor(deep.key() + n, deep.number())));
        line("newest first, page 4,000", n -> page("sort", "newest", new InboxCursor(1_735_000_000_000_000L + n, 1)));
        for (String filter : List.of(
                "status=closed",
                "status=in-contact",
                "flag=emergency",
                "focus=stiffness",
                "choice=call",
                "person=Robin")) {
            line(filter, n -> page(filter.split("=")[0], filter.split("=")[1], null));
        }
        line("status and flag", n -> page(Map.of("status", "in-contact", "flag", "emergency"), null));
        line(
                "status, focus and choice",
                n -> page(Map.of("status", "booked", "focus", "mixed", "choice", "book"), null));
        line("a month two years ago", n -> page(Map.of("from", "2024-11-01", "to", "2024-11-30"), null));
        line("person, newest first", n -> page(Map.of("person", "Kim", "sort", "newest"), null));
        line("emergencies, oldest first", n -> page(Map.of("flag", "emergency", "sort", "oldest"), null));
        line("search, e-mail", n -> page("q", "ada.abel" + n, null));
        line("search, last digits", n -> page("q", String.valueOf(1000 + n), null));
        line("search, one of many", n -> page("q", "mul", null));
        line("search, two words of many", n -> page("q", "mul ada", null));
        line("search, no hit", n -> page("q", "nobody" + n, null));
        line(
                "counts on the tabs",
                n -> Arrays.stream(InboxFilter.Show.values())
                        .forEach(show -> queries.count(InboxFilter.read(Map.of("show", show.id())), "Kim")));
        line(
                "previous of a deep one",
                n -> queries.beside(
                        InboxFilter.EVERYTHING, "Kim", new InboxCursor(deep.key() + n, deep.number()), true));
    }

    private InboxCursor deep() {
        return new InboxCursor(
                com.evolveperformance.kneecheck.submission.Standing.DONE.at(
                        java.time.Instant.now().minus(java.time.Duration.ofDays(400))),
                1);
    }

    private void page(String name, String value, InboxCursor cursor) {
        page(name.isEmpty() ? Map.of() : Map.of(name, value), cursor);
    }

    private void page(Map<String, String> values, InboxCursor cursor) {
        queries.page(InboxFilter.read(values), "Kim", cursor, InboxAssembler.PAGE);
    }

    private static void line(String what, IntConsumer one) {
        for (int n = 0; n < 10; n++) {
            one.accept(n);
        }
        double[] times = new double[TIMES];
        for (int n = 0; n < TIMES; n++) {
            long start = System.nanoTime();
            one.accept(100 + n);
            times[n] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("  %-28s p50 %8.2f ms   p95 %8.2f ms%n", what, times[TIMES / 2], times[TIMES * 95 / 100]);
    }
}
