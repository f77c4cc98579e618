package com.evolveperformance.kneecheck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who send slowly, or guess passwords all the time, do not slow the others. */
@Tag("faults")
class GreedyVisitorsTests {

    private static final int SLOW_BODIES = 250;
    private static final int GUESSERS = 100;
    private static final double MOST_MILLIS = 1_000;

    @TempDir
    static Path folder;

    private static Started site;

    @BeforeAll
    static void start() throws Exception {
        site = Started.in(folder, "--kneecheck.proxy=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1", "--logging.level.root=warn");
        assertThat(site.isUp()).as(String.join("\n", site.log())).isTrue();
        others("warming up", 5);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void slowBodiesDoNotSlowTheOthers() throws Exception {
        List<Socket> slow = new ArrayList<>();
        ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int n = 0; n < SLOW_BODIES; n++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /assessment/about-you HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.0.0." + n % 200
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 100000\r\n\r\nage=")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            drops.scheduleAtFixedRate(() -> drop(slow), 0, 1, TimeUnit.SECONDS);
            assertThat(others(SLOW_BODIES + " slow bodies", 10)).isLessThan(MOST_MILLIS);
        } finally {
            drops.shutdownNow();
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    private static void drop(List<Socket> slow) {
        for (Socket each : slow) {
            try {
                each.getOutputStream().write('1');
            } catch (IOException shownTheDoor) {
                // just as well
            }
        }
    }

    @Test
    void guessersOfPasswordsDoNotSlowTheOthers() throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicInteger guesses = new AtomicInteger();
        AtomicInteger broken = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(GUESSERS);
        Visitor.Answer door = new Visitor(site::port, "").get("/staff/sign-in");
        String cookie = door.http().headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String token = door.page().selectFirst("[name=_csrf]").attr("value");
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            for (int n = 0; n < GUESSERS; n++) {
                String address = "10.1.0." + n;
                pool.execute(() -> {
                    while (on.get()) {
                        int status = guess(client, address, "name=admin" + guesses.incrementAndGet() + "&password=wrong-password-" + address
                                + "&_csrf=" + token, cookie);
                        broken.addAndGet(status >= 500 ? 1 : 0);
                    }
                });
            }
            assertThat(others(GUESSERS + " guessers", 10)).isLessThan(MOST_MILLIS);
            System.out.println(guesses + " guesses");
            assertThat(broken).hasValue(0);
            assertThat(guesses.get()).isGreaterThanOrEqualTo(GUESSERS);
        } finally {
            on.set(false);
            pool.shutdown();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static int guess(HttpClient client, String address, String form, String cookie) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + "/staff/sign-in"))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** What other visitors notice meanwhile. @return the 99th percentile of their waiting in milliseconds */
    private static double others(String meanwhile, int seconds) throws Exception {
        Visitor runner = new Visitor(site::port, "");
        Visitor.Answer form = runner.next(runner.begin());
        List<Long> waited = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int n = 0; System.nanoTime() < end; n++) {
            Visitor.Answer answer = n % 3 == 0
                    ? runner.post(form, form.path(), List.of(Map.entry("warning-signs-knee", "none")))
                    : runner.get(n % 3 == 1 ? "/" : form.path());
            assertThat(answer.status()).isLessThan(400);
            waited.add(answer.took().toMillis());
        }
        long[] sorted = waited.stream().mapToLong(Long::longValue).sorted().toArray();
        long p99 = sorted[(int) (sorted.length * 0.99)];
        System.out.printf(
                "%s: %d requests of another visitor, p50 %d ms, p99 %d ms, max %d ms%n",
                meanwhile, sorted.length, sorted[sorted.length / 2], p99, Arrays.stream(sorted).max().orElse(0));
        return p99;
    }
}
