package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * A kind of request and how it is sent: by blocking threads, each on its own connection, one request after another.
 *
 * @param status what each answer has to be; anything else counts as a failure
 * @param requests the request of one thread at its n-th turn; null where there are no more
 */
record Load(int port, int status, Requests requests) {

    /** Makes requests. */
    interface Requests {
        byte[] of(int thread, int turn);
    }

    /** What came of a stretch of load; latencies in milliseconds, and the bytes of an answer on the average. */
    record Result(double perSecond, double p50, double p99, double bytes, int failures) {}

    static byte[] get(String path, String cookies) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + cookie(cookies) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String cookies, String form) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + cookie(cookies)
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String cookie(String cookies) {
        return cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n";
    }

    /** Sends for that many seconds, or until the requests run out. */
    Result run(int threads, double seconds) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger failures = new AtomicInteger();
        LongAdder bytes = new LongAdder();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        try {
            var running = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> one(thread, end, failures, bytes)))
                    .toList();
            long[] all = new long[0];
            for (Future<long[]> each : running) {
                long[] more = each.get();
                long[] both = Arrays.copyOf(all, all.length + more.length);
                System.arraycopy(more, 0, both, all.length, more.length);
                all = both;
            }
            double took = (System.nanoTime() - start) / 1e9;
            Arrays.sort(all);
            return new Result(
                    all.length / took,
                    at(all, 0.50),
                    at(all, 0.99),
                    bytes.doubleValue() / Math.max(1, all.length),
                    failures.get());
        } finally {
            pool.shutdownNow();
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a connection hangs");
            }
        }
    }

    private long[] one(int thread, long end, AtomicInteger failures, LongAdder bytes) throws IOException {
        long[] times = new long[1024];
        int turn = 0;
        try (Wire wire = new Wire(port)) {
            for (long now = System.nanoTime(); now < end; turn++) {
                byte[] request = requests.of(thread, turn);
                if (request == null) {
                    break;
                }
                if (wire.send(request) != status) {
                    failures.incrementAndGet();
                }
                bytes.add(wire.received());
                long done = System.nanoTime();
                if (turn == times.length) {
                    times = Arrays.copyOf(times, turn * 2);
                }
                times[turn] = done - now;
                now = done;
            }
        }
        return Arrays.copyOf(times, turn);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
