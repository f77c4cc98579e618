package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.system.Clinic;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Prints how long the list takes with 1,000 made-up submissions and with more, on both databases, each new and thrown away:
 * {@code mvn -Pseed verify -Dseed.class=com.evolveperformance.kneecheck.desk.DeskFigures -Dseed.count=1000000}. Medians of
 * many after a warm-up, one connection, each time with other values, because H2 answers the same query from its last result.
 */
final class DeskFigures {

    private static final int FEW = 1_000;
    private static final int TIMES = 60;

    private final InboxQueries queries;
    private final ExportQueries export;

    private DeskFigures(InboxQueries queries) {
        this.queries = queries;
        this.export = new ExportQueries(queries);
    }

    /** Takes the arguments of {@link Seed}; of them only count and seed matter. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[3]);
        long seed = Long.parseLong(args[4]);
        Path folder = Files.createTempDirectory("knee-check-figures");
        measure("jdbc:h2:file:" + folder.resolve("figures") + ";DB_CLOSE_ON_EXIT=FALSE", "sa", count, seed);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            measure(
                    postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true",
                    "postgres",
                    count,
                    seed);
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void measure(String url, String user, int count, long seed) throws SQLException {
        Flyway.configure().dataSource(url, user, "").load().migrate();
        for (int more : new int[] {FEW, count - FEW}) {
            try (Connection connection = DriverManager.getConnection(url, user, "")) {
                new Seed(seed + more).fill(connection, more);
            }
            SingleConnectionDataSource database = new SingleConnectionDataSource(url, user, "", true);
            Clinic clinic = new Clinic("x", null, null, null, null, null, "UTC", null, null, "911");
            JdbcClient jdbc = JdbcClient.create(database);
            System.out.println(url.replaceAll("^jdbc:([a-z0-9]+).*", "$1") + ", "
                    + jdbc.sql("select count(*) from submission")
                            .query(Long.class)
                            .single() + " submissions");
            new DeskFigures(new InboxQueries(jdbc, clinic, Clock.systemUTC())).print();
            database.destroy();
        }
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
