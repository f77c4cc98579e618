package com.evolveperformance.kneecheck.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole application is killed again and again while twenty runners send their answers. It starts by itself each time,
 * and whatever a runner's browser was told is kept, with what that runner said. {@code -Dfaults.kills=50} for more.
 */
@Tag("faults")
class KillTests {

    private static final int KILLS = Integer.getInteger("faults.kills", 3);
    private static final int CLIENTS = 20;
    private static final int MOST_BEFORE_A_KILL = 150;
    private static final int CHECKED_EACH_TIME = 40;

    @TempDir
    Path folder;

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @Test
    void loseNothingThatWasAcknowledged() throws Exception {
        CompleteDrafts drafts = new CompleteDrafts(folder);
        try (Started first = start()) {
            drafts.fill(first);
        }
        Random random = new Random(20_261_127);
        for (int kill = 1; kill <= KILLS; kill++) {
            Queue<CompleteDrafts.Complete> unsent = new ConcurrentLinkedQueue<>(drafts.make(400));
            List<String> before = List.copyOf(acknowledged.keySet());
            try (Started site = start()) {
                assertKept(site, before.subList(Math.max(0, before.size() - CHECKED_EACH_TIME), before.size()));
                int enough = acknowledged.size() + 1 + random.nextInt(MOST_BEFORE_A_KILL);
                sendUntilKilled(site, unsent, enough);
                System.out.printf("kill %d: %d acknowledged so far%n", kill, acknowledged.size());
            }
        }
        try (Started last = start()) {
            assertKept(last, List.copyOf(acknowledged.keySet()));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    private Started start() throws Exception {
        Started site = Started.in(folder, "--kneecheck.limits.enabled=false");
        assertThat(site.isUp()).as(String.join("\n", site.log())).isTrue();
        return site;
    }

    /** Kills it when so many are acknowledged, in the middle of what the others send. */
    private void sendUntilKilled(Started site, Queue<CompleteDrafts.Complete> unsent, int enough) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int n = 0; n < CLIENTS; n++) {
                pool.execute(() -> send(site, unsent));
            }
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> acknowledged.size() >= enough);
            site.kill();
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void send(Started site, Queue<CompleteDrafts.Complete> unsent) {
        try {
            for (CompleteDrafts.Complete draft = unsent.poll(); draft != null; draft = unsent.poll()) {
                Visitor runner = new Visitor(site::port, "");
                runner.keep("knee-check-draft=" + draft.code());
                Visitor.Answer sent = runner.post(runner.get("/"), "/assessment/submit", List.of());
                if (sent.to().startsWith("/reports/")) {
                    acknowledged.put(sent.to(), draft.age());
                }
            }
        } catch (IOException killed) {
            // what was not acknowledged may be lost
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each report is there under its link, with the age that its runner gave, and as a PDF. */
    private void assertKept(Started site, List<String> reports) throws Exception {
        Visitor reader = new Visitor(site::port, "");
        for (String report : reports) {
            Visitor.Answer data = reader.get(report + "/data.json");
            assertThat(data.status()).as(report).isEqualTo(200);
            assertThat(data.body()).containsPattern("\"age\" ?: ?\"" + acknowledged.get(report) + "\"");
        }
        if (!reports.isEmpty()) {
            assertThat(reader.get(reports.get(0) + "/report.pdf").body()).startsWith("%PDF");
        }
    }
}
