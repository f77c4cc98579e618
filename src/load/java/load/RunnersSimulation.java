package load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.currentLocation;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.evolveperformance.kneecheck.faults.Started;
import com.evolveperformance.kneecheck.faults.Visitor;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 200 runners at once fill in whole checks, with 1 to 3 seconds of thinking on each page ({@code -Dload.think=true}) or
 * none; then 50 of their reports are asked for as PDFs at once. The application is a process of its own with
 * {@code -Xmx256m}. Each report must hold its own runner's age, and the database exactly what was acknowledged.
 */
public class RunnersSimulation extends Simulation {

    private static final boolean THINK = Boolean.parseBoolean(System.getProperty("load.think", "true"));
    private static final int RUNNERS = Integer.getInteger("load.runners", 200);
    private static final int SECONDS = Integer.getInteger("load.seconds", 60);
    private static final int PDFS = 50;

    private final Map<String, Queue<Integer>> times = new ConcurrentHashMap<>();
    private final AtomicInteger saved = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Path folder;
    private final Started site;
    private final String aReport;

    public RunnersSimulation() {
        try {
            folder = Files.createTempDirectory("knee-check-load");
            site = Started.in(folder, "--kneecheck.limits.enabled=false", "--logging.level.root=warn");
            Runtime.getRuntime().addShutdownHook(new Thread(site::close)); // also where Gatling itself fails
            if (!site.isUp()) {
                throw new IllegalStateException("did not start");
            }
            Visitor first = new Visitor(site::port, "mode=quick");
            aReport = first.toReport();
            for (int n = 0; n < 20; n++) {
                new Visitor(site::port, "mode=quick").toReport(); // a cold start would be measured instead
            }
            setUp(scenario("Runners")
                            .exec(during(Duration.ofSeconds(SECONDS)).on(check(first.sent())))
                            .injectOpen(rampUsers(RUNNERS).during(5))
                            .andThen(scenario("PDFs")
                                    .exec(http("PDF").get(aReport + "/report.pdf").check(status().is(200), took("PDF")))
                                    .injectOpen(atOnceUsers(PDFS))))
                    .protocols(http.baseUrl("http://localhost:" + site.port()).disableCaching())
                    .assertions(goals());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static Assertion[] goals() {
        Assertion none = global().failedRequests().count().is(0L);
        Assertion pdf = details("PDF").responseTime().percentile(99).lte(3_000);
        return THINK
                ? new Assertion[] {
                    none,
                    pdf,
                    details("save a page").responseTime().percentile(50).lte(100),
                    details("save a page").responseTime().percentile(99).lte(500),
                    details("save a page").responseTime().max().lte(3_000)
                }
                : new Assertion[] {none, pdf, details("save a page").responseTime().percentile(99).lte(3_000)};
    }

    private ChainBuilder check(List<Visitor.Sent> forms) {
        ChainBuilder check = exec(flushCookieJar())
                .exec(session -> session.set("age", String.valueOf(18 + ThreadLocalRandom.current().nextInt(60))))
                .exec(http("first page")
                        .get("/")
                        .check(css("input[name=_csrf]", "value").saveAs("csrf")));
        for (Visitor.Sent form : forms) {
            if (THINK) {
                check = check.exec(pause(Duration.ofSeconds(1), Duration.ofSeconds(3)));
            }
            boolean last = form.path().equals("/assessment/submit");
            HttpRequestActionBuilder post = http(last ? "submit" : "save a page")
                    .post(form.path())
                    .formParam("_csrf", "#{csrf}")
                    .check(status().is(200), took("page"), currentLocation().transform(this::count).saveAs("at"));
            for (Map.Entry<String, String> field : form.fields()) {
                post = post.formParam(field.getKey(), field.getKey().equals("age") ? "#{age}" : field.getValue());
            }
            check = check.exec(post);
        }
        return check.exec(http("data file")
                        .get("#{at}/data.json")
                        .check(jsonPath("$.answers.age").isEL("#{age}")));
    }

    private CheckBuilder took(String what) {
        return responseTimeInMillis().transform(millis -> {
            times.computeIfAbsent(what, name -> new ConcurrentLinkedQueue<>()).add(millis);
            return millis;
        });
    }

    private String times(String what) {
        int[] sorted = times.getOrDefault(what, new ConcurrentLinkedQueue<>()).stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? "none"
                : "%d: p50 %d, p99 %d, max %d ms".formatted(
                        sorted.length,
                        sorted[sorted.length / 2],
                        sorted[(int) (sorted.length * 0.99)],
                        sorted[sorted.length - 1]);
    }

    /** As the answer comes: the time may be up before the next step. */
    private String count(String at) {
        (at.contains("/reports/") ? acknowledged : saved).incrementAndGet();
        return at;
    }

    @Override
    public void after() {
        try {
            String memory = Files.readAllLines(Path.of("/proc", String.valueOf(site.pid()), "status")).stream()
                    .filter(line -> line.matches("Vm(RSS|HWM):.*"))
                    .reduce("", (all, line) -> all + " " + line.replaceAll("\\s+", " "));
            Integer exit = site.stop();
            int stored = stored() - 21;
            System.out.printf(
                    "%n| runners | saved pages/s | pages saved | PDFs | acknowledged | stored | memory | exit |%n"
                            + "|---|---|---|---|---|---|---|---|%n| %s thinking, %d | %.0f | %s | %s | %d | %d |%s | %d |%n%n",
                    THINK ? "with" : "without",
                    RUNNERS,
                    saved.get() / (double) SECONDS,
                    times("page"),
                    times("PDF"),
                    acknowledged.get(),
                    stored,
                    memory,
                    exit);
            if (stored != acknowledged.get()) {
                throw new IllegalStateException("lost or doubled: " + acknowledged + " acknowledged, " + stored + " stored");
            }
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            site.close();
        }
    }

    private int stored() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("knee-check") + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var rows = connection.createStatement().executeQuery("select count(*) from submission")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
