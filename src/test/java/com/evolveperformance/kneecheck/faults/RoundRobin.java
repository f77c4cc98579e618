package com.evolveperformance.kneecheck.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A plain proxy: each request goes to the next instance, and past one that is not there. It knows nothing of sessions. */
final class RoundRobin implements AutoCloseable {

    private static final Set<String> OWN = Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpServer server;
    private final List<Integer> ports = new CopyOnWriteArrayList<>();

    /** How many answers came from each port. */
    private final TreeMap<Integer, Integer> answered = new TreeMap<>();

    RoundRobin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(pool);
        server.createContext("/", this::pass);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void to(Started... instances) {
        ports.clear();
        for (Started each : instances) {
            ports.add(each.port());
        }
    }

    synchronized TreeMap<Integer, Integer> answered() {
        return new TreeMap<>(answered);
    }

    private synchronized void count(int port) {
        answered.merge(port, 1, Integer::sum);
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        for (int tries = 0; tries < ports.size(); tries++) {
            int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
            try {
                HttpResponse<byte[]> answer = client.send(request(exchange, port, body), HttpResponse.BodyHandlers.ofByteArray());
                answer.headers().map().forEach((name, values) -> {
                    if (!OWN.contains(name)) {
                        exchange.getResponseHeaders().put(name, values);
                    }
                });
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
                count(port);
                break;
            } catch (ConnectException notThere) {
                // the next one, then
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.close();
    }

    private static HttpRequest request(HttpExchange exchange, int port, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.toLowerCase(java.util.Locale.ROOT).startsWith("http2")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
