package com.evolveperformance.kneecheck.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.DefaultTransactionStatus;

class DurableCommitsTests {

    @TempDir
    Path folder;

    /** A real process is killed in the middle of writing; what it said is stored has to be there. */
    @RepeatedTest(5)
    void loseNothingToAKill() throws Exception {
        Path file = folder.resolve("killed");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedStore.class.getName(),
                        file.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        List<UUID> acknowledged = new ArrayList<>();
        try (BufferedReader said = writer.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.length() == 36) {
                    acknowledged.add(UUID.fromString(line));
                }
                if (acknowledged.size() == 300) {
                    // by its handle, which leaves what it said before to be read
                    assertThat(writer.toHandle().destroyForcibly()).isTrue();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }

        assertThat(acknowledged)
                .as(Files.readString(folder.resolve("errors")))
                .hasSizeGreaterThanOrEqualTo(300)
                .isSubsetOf(stored(file));
    }

    @Test
    void shareOneSyncAmongThoseWhoWait() throws Exception {
        try (EmbeddedStore store = new EmbeddedStore(folder.resolve("shared"))) {
            Callable<Void> writer = () -> {
                for (int n = 0; n < 25; n++) {
                    store.write();
                }
                return null;
            };
            ExecutorService clients = Executors.newFixedThreadPool(16);
            try {
                for (Future<Void> each : clients.invokeAll(
                        IntStream.range(0, 16).mapToObj(n -> writer).toList())) {
                    each.get();
                }
            } finally {
                clients.shutdownNow();
            }

            assertThat(store.count().commits()).isEqualTo(400);
            assertThat(store.count().syncs()).isBetween(1L, 399L);
        }
    }

    @Test
    void failWhereTheDiskFails() {
        DurableCommits commits =
                new DurableCommits(EmbeddedStore.details("jdbc:h2:file:" + folder + "/gone;IFEXISTS=TRUE"));

        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> commits.afterCommit(transaction(false), null));
        assertThat(commits.count().commits()).isZero();
    }

    @Test
    void costNothingWhereNothingWasWrittenOrTheDatabaseSeesToItItself() {
        DurableCommits embedded =
                new DurableCommits(EmbeddedStore.details("jdbc:h2:file:" + folder + "/gone;IFEXISTS=TRUE"));
        embedded.afterCommit(transaction(true), null);
        DurableCommits server = new DurableCommits(EmbeddedStore.details("jdbc:postgresql://nowhere/knee"));
        server.afterCommit(transaction(false), null);

        assertThat(embedded.count().syncs()).isZero();
        assertThat(server.count().syncs()).isZero();
    }

    private static DefaultTransactionStatus transaction(boolean readOnly) {
        return new DefaultTransactionStatus(null, null, true, true, false, readOnly, false, null);
    }

    private static Set<UUID> stored(Path file) throws Exception {
        Set<UUID> ids = new HashSet<>();
        try (var connection = DriverManager.getConnection(EmbeddedStore.url(file), "sa", "");
                var rows = connection.createStatement().executeQuery("select id from kept")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
