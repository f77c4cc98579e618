package com.evolveperformance.kneecheck.desk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.evolveperformance.kneecheck.desk.DeskFigures.Times;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Prints what the clinic's side takes with 1,000 made-up submissions and with many, on both databases:
 * {@code mvn -Pseed verify -Dseed.class=com.evolveperformance.kneecheck.desk.DeskTable -Dseed.count=1000000}. The filled
 * databases stay in {@code target/desk}, so that it can be run in pieces: {@code -Dseed.what=fill}, {@code lists},
 * {@code trends} or {@code export}, each on {@code h2} or {@code postgres}, as in {@code lists-h2}.
 */
final class DeskTable {

    private static final int FEW = 1_000;
    private static final long FIRST = 1_001;

    /** In kilobytes: what H2 gives itself in 256 MB of heap. */
    private static final int PRODUCT_CACHE = 16_384;

    private static final Path FOLDER = Path.of("target", "desk").toAbsolutePath();

    private final int many;
    private final long seed;

    private DeskTable(int many, long seed) {
        this.many = many;
        this.seed = seed;
    }

    /** Takes the arguments of {@link Seed}, of which only count and seed matter, and which piece. */
    public static void main(String[] args) throws Exception {
        Files.createDirectories(FOLDER);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        DeskTable table = new DeskTable(Integer.parseInt(args[3]), Long.parseLong(args[4]));
        String what = args.length > 5 ? args[5] : "";
        for (String database : List.of("h2", "postgres")) {
            if (what.isEmpty() || what.equals(database) || what.endsWith("-" + database)) {
                table.on(database, what.replaceFirst("-?" + database + "$", ""));
            }
        }
    }

    private void on(String database, String what) throws Exception {
        if (database.equals("h2")) {
            pieces(database, what, n -> "jdbc:h2:file:" + FOLDER.resolve("h2-" + n) + ";DB_CLOSE_ON_EXIT=FALSE", "sa");
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(FOLDER.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("shared_buffers", "256MB")
                .start()) {
            pieces(database, what, n -> postgres(server, "desk" + n), "postgres");
        }
    }

    private static String postgres(EmbeddedPostgres server, String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    /** Where the database with so many is. */
    private interface Place {

        String url(int count);
    }

    private void pieces(String database, String what, Place place, String user) throws Exception {
        if (what.isEmpty() || what.equals("fill")) {
            for (int count : new int[] {FEW, many}) {
                fill(place.url(count), user, count);
            }
        }
        if (what.isEmpty() || what.equals("lists")) {
            print(database + ", lists", place, user, DeskFigures::lists);
        }
        if (what.isEmpty() || what.equals("trends")) {
            print(database + ", trends", place, user, DeskFigures::trends);
        }
        if (what.isEmpty() || what.equals("export")) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(place.url(many), user, "", true);
            System.out.println(database + ", " + new DeskFigures(source).export());
            source.destroy();
        }
    }

    private void fill(String url, String user, int count) throws SQLException {
        Flyway.configure().dataSource(url, user, "").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select max(number) from submission")) {
            row.next();
            int there = row.getLong(1) == 0 ? 0 : (int) (row.getLong(1) - FIRST + 1);
            if (there < count) {
                long start = System.nanoTime();
                boolean h2 = url.startsWith("jdbc:h2");
                if (h2) {
                    statement.execute("set cache_size " + (Runtime.getRuntime().maxMemory() >> 11)); // half of the heap
                }
                new Seed(seed + there).fill(connection, FIRST, there, count);
                if (h2) {
                    statement.execute("set cache_size " + PRODUCT_CACHE);
                }
                System.out.printf("  filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private interface Piece {

        Map<String, Times> of(DeskFigures figures);
    }

    private void print(String title, Place place, String user, Piece piece) throws IOException {
        Map<String, Times> few = measure(place.url(FEW), user, piece);
        Map<String, Times> lots = measure(place.url(many), user, piece);
        System.out.printf(
                "%n%s | %s%n",
                title,
                "%,d | %,d submissions: p50, p95 ms"
                        .formatted(count(place.url(FEW), user), count(place.url(many), user)));
        few.forEach((what, times) -> System.out.printf(
                "%-34s | %8.2f %8.2f | %8.2f %8.2f%n",
                what,
                times.p50(),
                times.p95(),
                lots.get(what).p50(),
                lots.get(what).p95()));
    }

    private static long count(String url, String user) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, user, "", true);
        try {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            if (url.startsWith("jdbc:h2")) {
                jdbc.execute("set cache_size " + PRODUCT_CACHE);
            }
            Long count = jdbc.queryForObject("select count(*) from submission", Long.class);
            return count == null ? 0 : count;
        } finally {
            source.destroy();
        }
    }

    private static Map<String, Times> measure(String url, String user, Piece piece) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, user, "", true);
        try {
            return piece.of(new DeskFigures(source));
        } finally {
            source.destroy();
        }
    }
}
