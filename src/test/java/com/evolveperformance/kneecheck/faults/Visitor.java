package com.evolveperformance.kneecheck.faults;

import com.evolveperformance.kneecheck.WellRunner;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A runner without a browser: reads our own forms, fills them in and keeps the cookies. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What came, and how long it took. */
    public record Answer(int status, String path, String body, HttpResponse<String> http, Duration took) {

        Document page() {
            return Jsoup.parse(body);
        }

        /** Where the answer leads to. */
        String to() {
            return http.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]+", "");
        }
    }

    /** A form that was sent. */
    public record Sent(String path, List<Map.Entry<String, String>> fields) {}

    private final List<Sent> sent = new ArrayList<>();
    /** What a runner found who did the tests. */
    public static final String TESTED = "knee-to-wall.left=11 knee-to-wall.right=7.5 big-toe-lift.left=60 "
            + "big-toe-lift.right=55 single-leg-balance.left=12 single-leg-balance.right=8 sit-to-stand.left=12 "
            + "sit-to-stand.right=9 heel-raise.left=24 heel-raise.right=18 bridge.left=22 bridge.right=18";

    private final IntSupplier port;
    private final Map<String, String> said;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /**
     * A runner.
     *
     * @param port asked anew for each request, so that a visitor goes on after a restart or at another instance
     * @param changes what differs from a {@link WellRunner}
     */
    public Visitor(IntSupplier port, String changes) {
        this.port = port;
        this.said = WellRunner.with(changes).values();
    }

    /** Opens the first page and begins the check. */
    public Answer begin() throws IOException, InterruptedException {
        Answer landing = get("/");
        return send(landing, "/assessment", List.of());
    }

    /** From the first page to the report. @return the report's path */
    public String toReport() throws IOException, InterruptedException {
        return goOn(begin());
    }

    /** From an open page to the report. @return the report's path */
    public String goOn(Answer from) throws IOException, InterruptedException {
        Answer at = from;
        for (int pages = 0; pages < 60 && !at.path().startsWith("/reports/"); pages++) {
            at = next(at);
        }
        if (at.status() != 200) {
            throw new IOException(at.status() + " on " + at.path());
        }
        return at.path();
    }

    /** Fills in the page that is open and sends it. @return where it led */
    public Answer next(Answer open) throws IOException, InterruptedException {
        if (open.status() != 200) {
            throw new IOException(open.status() + " on " + open.path());
        }
        Document page = open.page();
        boolean last = page.selectFirst("form[action=/assessment/submit]") != null;
        return send(open, last ? "/assessment/submit" : open.path(), last ? List.of() : fields(page));
    }

    private List<Map.Entry<String, String>> fields(Document page) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String name : new TreeSet<>(page.select("main form [name]").eachAttr("name"))) {
            Element control = page.selectFirst("main form [name='" + name + "']");
            String value = said.getOrDefault(name, "");
            if (control.attr("type").equals("checkbox")) {
                for (String one : value.split(",")) {
                    fields.add(Map.entry(name, one));
                }
            } else if (!name.equals("_csrf") && said.containsKey(name)) {
                fields.add(Map.entry(name, value));
            }
        }
        fields.removeIf(field -> field.getValue().isEmpty());
        return fields;
    }

    /** Opens a page and follows where it leads. */
    public Answer get(String path) throws IOException, InterruptedException {
        return follow(exchange(HttpRequest.newBuilder().GET(), path));
    }

    /** Sends a form with the open page's token and follows where it leads. */
    public Answer send(Answer open, String path, List<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        return follow(post(open, path, fields));
    }

    /** Sends a form with the open page's token. */
    Answer post(Answer open, String path, List<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        sent.add(new Sent(path, fields));
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        all.add(Map.entry("_csrf", open.page().selectFirst("[name=_csrf]").attr("value")));
        String form = all.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return exchange(request, path);
    }

    private Answer follow(Answer answer) throws IOException, InterruptedException {
        Answer at = answer;
        for (int hops = 0; at.status() / 100 == 3 && hops < 5; hops++) {
            at = exchange(HttpRequest.newBuilder().GET(), at.to());
        }
        return at;
    }

    private Answer exchange(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        request.uri(URI.create("http://localhost:" + port.getAsInt() + path)).timeout(Duration.ofSeconds(30));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        long begin = System.nanoTime();
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return new Answer(
                answer.statusCode(), path, answer.body(), answer, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Every form that was sent so far, in order. */
    public List<Sent> sent() {
        return sent;
    }

    IntSupplier port() {
        return port;
    }

    /** All cookies, as a browser sends them. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int is = pair.indexOf('=');
        cookies.put(pair.substring(0, is), pair.substring(is + 1));
    }
}
