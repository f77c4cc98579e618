package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.submission.Standing;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.trends.TrendFigures;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * What the clinic's list, search, trends and export take on one database. Medians of many after a warm-up, one
 * connection, each time with other values, because H2 answers the same query from its last result.
 */
final class DeskFigures {

    private static final int TIMES = 60;
    private static final Clinic CLINIC = new Clinic("x", null, null, null, null, null, "UTC", null, null, "911");

    /** Half of all took less than the one, 95 % less than the other; in milliseconds. */
    record Times(double p50, double p95) {}

    private final Map<String, Times> figures = new LinkedHashMap<>();
    private final DataSource database;
    private final JdbcClient jdbc;
    private final InboxQueries queries;

    DeskFigures(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.queries = new InboxQueries(jdbc, CLINIC, Clock.systemUTC());
    }

    /** Everything the list can be asked. */
    Map<String, Times> lists() {
        InboxCursor deep = new InboxCursor(Standing.DONE.at(Instant.now().minus(Duration.ofDays(700))), 1);
        line("first page", n -> page("", "", null));
        line("deep page", n -> page("", "", new InboxCursor(deep.key() + n, deep.number())));
        line("deep page, newest first", n -> page("sort", "newest", new InboxCursor(micros(700) + n, 1)));
        line(
                "previous of a deep one",
                n -> queries.beside(
                        InboxFilter.EVERYTHING, "Kim", new InboxCursor(deep.key() + n, deep.number()), true));
        line(
                "counts on the tabs",
                n -> Arrays.stream(InboxFilter.Show.values())
                        .forEach(show -> queries.count(InboxFilter.read(Map.of("show", show.id())), "Kim")));
        for (String filter : List.of(
                "status=closed",
                "status=in-contact",
                "flag=emergency",
                "focus=stiffness",
                "choice=call",
                "person=Robin")) {
            line("filter " + filter, n -> page(filter.split("=")[0], filter.split("=")[1], past(n)));
        }
        line("filter status and flag", n -> page(Map.of("status", "in-contact", "flag", "emergency"), past(n)));
        line(
                "filter status, focus and choice",
                n -> page(Map.of("status", "booked", "focus", "mixed", "choice", "book"), past(n)));
        line("filter a month", n -> page(Map.of("from", "2025-05-0" + (1 + n % 9), "to", "2025-05-30"), null));
        line(
                "filter person, newest first",
                n -> page(Map.of("person", "Kim", "sort", "newest"), new InboxCursor(micros(1) - n, 1)));
        line(
                "filter urgent, oldest first",
                n -> page(Map.of("flag", "emergency", "sort", "oldest"), new InboxCursor(micros(900) + n, 1)));
        line(
                "to do, newest first",
                n -> page(Map.of("show", "todo", "sort", "newest"), new InboxCursor(micros(0) + n, 1)));
        line("search e-mail", n -> page("q", "ada.abel" + n, null));
        line("search digits of the phone", n -> page("q", String.valueOf(1000 + n), null));
        line("search a common name", n -> page(Map.of("q", "mul", "sort", n % 2 == 0 ? "newest" : "oldest"), null));
        line("search two common words", n -> page("q", "mul ad" + (char) ('a' + n % 26), null));
        line("search words of notes", n -> page("q", "hospital sent " + "today".substring(0, 2 + n % 4), null));
        line("search without a hit", n -> page("q", "nobody" + n, null));
        return figures;
    }

    /** The trends over several lengths of time. */
    Map<String, Times> trends() {
        TrendFigures trends = new TrendFigures(jdbc, CLINIC, new DataSourceTransactionManager(database));
        long start = System.nanoTime();
        trends.catchUp();
        double all = (System.nanoTime() - start) / 1e6;
        line("trends, 90 days", n -> trends.page(90 + n % 3));
        line("trends, everything", n -> trends.page(1100 + n % 3));
        figures.put("trends, counting every day once", new Times(all, all));
        return figures;
    }

    /** A whole export, and the bare stream of the same columns beside it: rows a second, and the first row. */
    String export() throws SQLException {
        long[] first = new long[1];
        long[] rows = new long[1];
        long start = System.nanoTime();
        CsvWriter csv = new CsvWriter(new Nowhere());
        new ExportQueries(queries).each(InboxFilter.EVERYTHING, "Kim", true, cells -> {
            csv.row(cells);
            first[0] = rows[0]++ == 0 ? System.nanoTime() - start : first[0];
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        double bare = stream();
        return "export %,d rows: %,.0f rows/s, first row after %.0f ms; bare stream %,.0f rows/s; heap %d MB"
                .formatted(
                        rows[0],
                        rows[0] / seconds,
                        first[0] / 1e6,
                        bare,
                        Runtime.getRuntime().maxMemory() >> 20);
    }

    private double stream() throws SQLException {
        CsvWriter csv = new CsvWriter(new Nowhere());
        int columns = ExportQueries.FIELDS.size() + ExportQueries.NAMES.size();
        long start = System.nanoTime();
        long count = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(2_000);
                if (connection.getMetaData().getURL().startsWith("jdbc:h2")) {
                    statement.execute("set lazy_query_execution 1");
                }
                try (ResultSet row = statement.executeQuery("select " + String.join(", ", ExportQueries.FIELDS) + ", "
                        + String.join(", ", ExportQueries.NAMES) + " from submission")) {
                    while (row.next()) {
                        Object[] cells = new Object[columns];
                        for (int i = 0; i < columns; i++) {
                            cells[i] = row.getObject(i + 1);
                        }
                        csv.row(cells);
                        count++;
                    }
                }
            }
            connection.setAutoCommit(true);
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static long micros(int daysAgo) {
        return Instant.now().minus(Duration.ofDays(daysAgo)).toEpochMilli() * 1000;
    }

    /** After what is done this minute: another value each time. */
    private static InboxCursor past(int n) {
        return new InboxCursor(n, 1);
    }

    private void page(String name, String value, InboxCursor cursor) {
        page(name.isEmpty() ? Map.of() : Map.of(name, value), cursor);
    }

    private void page(Map<String, String> values, InboxCursor cursor) {
        queries.page(InboxFilter.read(values), "Kim", cursor, InboxAssembler.PAGE);
    }

    private void line(String what, IntConsumer one) {
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
        figures.put(what, new Times(times[TIMES / 2], times[TIMES * 95 / 100]));
    }

    /** Counts nothing, keeps nothing. */
    private static final class Nowhere extends Writer {

        @Override
        public void write(char[] text, int from, int length) {
            // that is the point
        }

        @Override
        public void flush() throws IOException {
            // nothing to flush
        }

        @Override
        public void close() throws IOException {
            // nothing to close
        }
    }
}
