package com.evolveperformance.kneecheck.system;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What three settings of H2 promise: eight writers of 3 KB each are killed after some seconds. Prints a table. Goal 3 of
 * performance is the same with 1 and 16 writers, against a commit with a sync of its own.
 */
final class DurabilityTable {

    private static final String TEXT = "x".repeat(3_000);

    private DurabilityTable() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            write(Path.of(args[0]), args[1], Integer.parseInt(args[2]));
            return;
        }
        int seconds = args.length == 0 ? 4 : Integer.parseInt(args[0]);
        System.out.println("| Setting | writers | acknowledged | lost | commits/s | ms per commit, p50 / p99 | fsyncs | MB on disk per 1,000 |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int writers : new int[] {8, 1, 16}) {
            for (String setting : List.of("default", "WRITE_DELAY=0", "sync each", "sync shared")) {
                killed(setting, writers, seconds);
            }
        }
    }

    private static void killed(String setting, int writers, int seconds) throws IOException, Exception {
        Path folder = Files.createTempDirectory("durability");
        Path file = folder.resolve("kept");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DurabilityTable.class.getName(),
                        file.toString(),
                        setting,
                        String.valueOf(writers))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<UUID> said = new HashSet<>();
        List<Long> micros = new ArrayList<>();
        long forced = 0;
        long begin = 0;
        long end = 0;
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ");
                if (parts.length != 3 || parts[0].length() != 36) {
                    continue;
                }
                long now = System.nanoTime();
                begin = begin == 0 ? now : begin;
                said.add(UUID.fromString(parts[0]));
                micros.add(Long.parseLong(parts[1]));
                forced = Math.max(forced, Long.parseLong(parts[2]));
                if (end == 0 && now - begin > TimeUnit.SECONDS.toNanos(seconds)) {
                    end = now;
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        double megabytes = Files.size(folder.resolve("kept.mv.db")) / 1e6;
        int count = said.size();
        said.removeAll(stored(file));
        long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                java.util.Locale.ROOT,
                "| %s | %d | %,d | %,d | %,.0f | %.2f / %.1f | %,d | %.1f |%n",
                setting,
                writers,
                count,
                said.size(),
                count / ((end - begin) / 1e9),
                sorted[sorted.length / 2] / 1e3,
                sorted[(int) (sorted.length * 0.99)] / 1e3,
                forced,
                megabytes / count * 1_000);
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Set<UUID> stored(Path file) throws Exception {
        Set<UUID> ids = new HashSet<>();
        try (var connection = DriverManager.getConnection(EmbeddedStore.url(file), "sa", "");
                var rows = connection.createStatement().executeQuery("select id from kept")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        } catch (java.sql.SQLException noTable) {
            System.out.println("(after this kill even the table was gone)");
        }
        return ids;
    }

    private static void write(Path file, String setting, int writers) {
        CountedDisk.register();
        String url = "jdbc:h2:counted:" + file.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                + (setting.startsWith("WRITE") ? ";" + setting : "");
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername("sa");
        source.setMaximumPoolSize(writers);
        JdbcTransactionManager manager = new JdbcTransactionManager(source);
        if (setting.equals("sync shared")) {
            manager.addListener(new DurableCommits(EmbeddedStore.details(url)));
        }
        JdbcClient jdbc = JdbcClient.create((DataSource) source);
        jdbc.sql("create table if not exists kept (id uuid primary key, text varchar(4000))")
                .update();
        TransactionTemplate transaction = new TransactionTemplate(manager);
        IntStream.range(0, writers)
                .mapToObj(n -> new Thread(() -> writeOn(transaction, jdbc, setting.equals("sync each"))))
                .forEach(Thread::start);
    }

    private static void writeOn(TransactionTemplate transaction, JdbcClient jdbc, boolean sync) {
        while (!System.out.checkError()) {
            UUID id = UUID.randomUUID();
            long begin = System.nanoTime();
            transaction.executeWithoutResult(status -> jdbc.sql("insert into kept (id, text) values (:id, :text)")
                    .param("id", id)
                    .param("text", TEXT)
                    .update());
            if (sync) {
                jdbc.sql("CHECKPOINT SYNC").update();
            }
            String line = id + " " + (System.nanoTime() - begin) / 1_000 + " " + CountedDisk.forced() + "\n";
            System.out.print(line);
            System.out.flush();
        }
    }
}
