package load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
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

import com.evolveperformance.kneecheck.faults.ResidentMemory;
import com.evolveperformance.kneecheck.faults.Started;
import com.evolveperformance.kneecheck.faults.Visitor;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 200 runners at once fill in whole checks, with 1 to 3 seconds of thinking on each page or none (environment
 * {@code LOAD_THINK}); then a report is asked for as a PDF 50 times at once. The application is a process of its own with
 * {@code -Xmx256m}. Each report must hold its own runner's age, no answer may fail, and the database must hold exactly
 * what was acknowledged; how fast it was is printed beside its goal.
 */
public class RunnersSimulation extends Simulation {

    private static final boolean THINK = Boolean.parseBoolean(System.getenv().getOrDefault("LOAD_THINK", "true"));
    private static final int RUNNERS = Integer.getInteger("load.runners", 200);
    private static final int SECONDS = Integer.getInteger("load.seconds", 60);
    private static final int PDFS = 50;
    private static final int WARM_UP = 20;
    private static final int WARM_UP_PDFS = 8;

    private final Map<String, Queue<Integer>> times = new ConcurrentHashMap<>();
    private final Queue<Integer> megabytes = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService memory = Executors.newSingleThreadScheduledExecutor();
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
            for (int n = 0; n < WARM_UP; n++) { // a cold start would be measured instead
                Visitor early = new Visitor(site::port, "mode=quick");
                String report = early.toReport();
                for (int copy = 0; copy < WARM_UP_PDFS; copy++) {
                    early.get(report + "/report.pdf");
                }
            }
            memory.scheduleAtFixedRate(this::note, 0, 1, TimeUnit.SECONDS);
            setUp(scenario("Runners")
                            .exec(during(Duration.ofSeconds(SECONDS)).on(check(first.sent())))
                            .injectOpen(rampUsers(RUNNERS).during(5))
                            .andThen(scenario("PDFs")
                                    .exec(http("PDF").get(aReport + "/report.pdf").check(status().is(200), took("PDF")))
                                    .injectOpen(atOnceUsers(PDFS))))
                    .protocols(http.baseUrl("http://localhost:" + site.port()).disableCaching())
                    .assertions(global().failedRequests().count().is(0L));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
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

    private int[] sorted(String what) {
        return times.getOrDefault(what, new ConcurrentLinkedQueue<>()).stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private void note() {
        try {
            megabytes.add((int) ResidentMemory.megabytes(site.pid()));
        } catch (IOException gone) {
            // it has been stopped
        }
    }

    /** As the answer comes: the time may be up before the next step. */
    private String count(String at) {
        (at.contains("/reports/") ? acknowledged : saved).incrementAndGet();
        return at;
    }

    @Override
    public void after() {
        memory.shutdown();
        try {
            Integer exit = site.stop();
            int stored = stored() - 1 - WARM_UP;
            System.out.printf(
                    "%nRunners %s thinking: %d at once, %d s, %d pages saved, %d reports acknowledged, %d stored, exit %d%n%n%s%n",
                    THINK ? "with" : "without", RUNNERS, SECONDS, saved.get(), acknowledged.get(), stored, exit, goals());
            if (stored != acknowledged.get()) {
                throw new IllegalStateException("lost or doubled: " + acknowledged + " acknowledged, " + stored + " stored");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            site.close();
        }
    }

    private String goals() {
        int[] pages = sorted("page");
        int[] pdfs = sorted("PDF");
        List<Integer> used = List.copyOf(megabytes);
        double perSecond = saved.get() / (double) SECONDS;
        StringBuilder table = new StringBuilder("| What | Measured | Goal | |\n|---|---|---|---|\n");
        if (THINK) {
            table.append(atMost("page, p50, ms", part(pages, 0.5), 100));
            table.append(atMost("page, p99, ms", part(pages, 0.99), 500));
            table.append(atMost("page, longest, ms", part(pages, 1), 3_000));
        } else {
            table.append(line("pages saved a second", "%.0f".formatted(perSecond), "≥ 120", perSecond >= 120));
            table.append(atMost("page, p99, ms", part(pages, 0.99), 3_000));
        }
        table.append(atMost("PDFs, " + PDFS + " at once, p99, ms", part(pdfs, 0.99), 3_000));
        table.append(atMost("memory at most, MB", used.stream().mapToInt(Integer::intValue).max().orElse(0), 512));
        table.append("| memory after half the time · at the end, MB | %d · %d | flat | |%n"
                .formatted(used.get(used.size() / 2), used.get(used.size() - 1)));
        return table.toString();
    }

    private static int part(int[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    private static String atMost(String what, int measured, int most) {
        return line(what, String.valueOf(measured), "≤ " + most, measured <= most);
    }

    private static String line(String what, String measured, String goal, boolean reached) {
        return "| %s | %s | %s | %s |%n".formatted(what, measured, goal, reached ? "reached" : "**missed**");
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
