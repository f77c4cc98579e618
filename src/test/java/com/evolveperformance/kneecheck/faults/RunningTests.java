package com.evolveperformance.kneecheck.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evolveperformance.kneecheck.KneeCheckApplication;
import com.evolveperformance.kneecheck.submission.Token;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One process of the application, looked at from outside as whoever runs it does; in the end it is stopped under load. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningTests {

    private static final int VISITORS = 3;

    @TempDir
    static Path folder;

    private static Started site;

    @BeforeAll
    static void start() throws Exception {
        site = Started.in(
                folder.resolve("data"),
                "--kneecheck.limits.enabled=false",
                "--kneecheck.proxy=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1",
                "--logging.structured.format.console=ecs");
        assertThat(site.isUp()).as(String.join("\n", site.log())).isTrue();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void listensOnOnePort() throws Exception {
        Set<String> own = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(site.pid()), "fd"))) {
            open.forEach(each -> own.add(target(each)));
        }
        List<Integer> ports = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] parts = line.strip().split("\\s+");
                if (parts[3].equals("0A") && own.contains("socket:[" + parts[9] + "]")) {
                    ports.add(Integer.parseInt(parts[1].substring(parts[1].indexOf(':') + 1), 16));
                }
            }
        }
        assertThat(ports).containsExactly(site.port());
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    @Test
    @Order(2)
    void restoresIntoAnEmptyFolderWhatWasBackedUpUnderLoad() throws Exception {
        Path file = folder.resolve("knee.zip");
        List<String> before = new ArrayList<>();
        try (Load load = new Load()) {
            load.awaitReports(2 * VISITORS);
            before.addAll(load.reports());
            command("--backup=" + file, "--kneecheck.data-dir=" + folder.resolve("data"));
            load.end();
            assertThat(load.failures()).isEmpty();
        }
        String copy = "--kneecheck.data-dir=" + folder.resolve("copy");
        command("--restore=" + file, copy);

        assertThatThrownBy(() -> command("--restore=" + file, copy)).hasMessageContaining("already");
        assertThatThrownBy(() -> command("--backup=" + file, copy)).hasMessageContaining("not there yet");
        // on a machine with another language, character set and time zone, which must not matter
        try (Started second = Started.in(
                folder.resolve("copy"),
                "-Duser.language=tr",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=Pacific/Kiritimati")) {
            assertThat(result(second)).isEqualTo(result(site));
            Visitor reader = new Visitor(second::port, "");
            for (String report : before) {
                assertThat(reader.get(report).status()).as(report).isEqualTo(200);
            }
        }
        try (Stream<Path> left = Files.list(folder.resolve("data"))) {
            assertThat(left.map(each -> each.getFileName().toString())).noneMatch(name -> name.startsWith("backup"));
        }
    }

    @Test
    @Order(2)
    void endsASecondStartOnTheSameFolderWithOneClearLine() throws Exception {
        try (Started second = Started.in(folder.resolve("data"))) {
            assertThat(second.exit(60)).isEqualTo(1);
            assertThat(second.log()).anyMatch(line -> line.contains("in use by another start of this application"));
            assertThat(second.log()).noneMatch(line -> line.contains("\tat "));
        }
        assertThat(new Visitor(site::port, "mode=quick").toReport()).startsWith("/reports/");
    }

    @Test
    @Order(2)
    void namesItsCookiesForTheHostWhereTheProxySaysThatTheVisitorCameByTls() throws Exception {
        List<String> cookies = new ArrayList<>();
        for (String path : List.of("/", "/staff/setup")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path))
                    .header("X-Forwarded-Proto", "https")
                    .build();
            cookies.addAll(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .allValues("Set-Cookie"));
        }
        assertThat(cookies)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-knee-check-")
                        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "Path=/;")
                        .doesNotContain("Domain"));
    }

    /** What comes of the same answers, but for when and which it was. */
    private static Map<String, Object> result(Started where) throws Exception {
        Visitor runner = new Visitor(where::port, Visitor.TESTED);
        Map<String, Object> all = JsonMapper.shared()
                .readValue(
                        runner.get(runner.toReport() + "/data.json").body(),
                        new TypeReference<Map<String, Object>>() {});
        assertThat(all).containsKeys("scores", "drills", "answers");
        all.keySet().removeAll(List.of("number", "submittedAt"));
        return all;
    }

    @Test
    @Order(3)
    void logsJsonWithoutWhatWasTyped() throws Exception {
        String word = "canaryword9";
        Visitor runner = new Visitor(site::port, "");
        Visitor.Answer page = runner.begin();
        assertThat(runner.post(page, page.path(), List.of(Map.entry("mode", word), Map.entry(word, word)))
                        .status())
                .isEqualTo(422);
        JsonMapper json = JsonMapper.shared();
        assertThat(site.log())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(json.readTree(line).has("@timestamp")).isTrue());
        assertThat(site.log()).noneMatch(line -> line.contains(word));
    }

    @Test
    @Order(3)
    void keepsItsFilesToItself() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> open = files.filter(file -> !file.equals(folder))
                    .map(file -> permissions(file) + " " + folder.relativize(file))
                    .filter(file -> !file.matches("rw[-x]------ .*"))
                    .toList();
            assertThat(open).isEmpty();
        }
    }

    private static String permissions(Path file) {
        try {
            return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    @Test
    @Order(9)
    void finishesWhatItBeganWhenItIsStopped() throws Exception {
        Visitor runner = new Visitor(site::port, "");
        Visitor.Answer page = runner.begin();
        String form = "mode=quick&consent-health=yes&_csrf="
                + page.page().selectFirst("[name=_csrf]").attr("value");
        String head = "POST " + page.path() + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + runner.cookies()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.getOutputStream().write((head + form.substring(0, 10)).getBytes(StandardCharsets.US_ASCII));
            // another request that comes later is answered, so this one has begun
            assertThat(new Visitor(site::port, "").get("/").status()).isEqualTo(200);
            site.askToStop();
            assertThat(site.logs("Commencing graceful shutdown"))
                    .as(String.join("\n", site.log()))
                    .isTrue();
            socket.getOutputStream().write(form.substring(10).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 303").contains("/assessment/warning-signs-knee");
        }
        assertThat(site.exit(30)).isEqualTo(128 + 15);
        assertThat(site.log()).noneMatch(line -> line.contains("ERROR"));
        String url = "jdbc:h2:file:" + folder.resolve("data/knee-check") + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                ResultSet saved = connection
                        .createStatement()
                        .executeQuery("select saved_pages from draft where code_hash = '"
                                + new Token(runner.cookie("knee-check-draft")).hash() + "'")) {
            assertThat(saved.next()).isTrue();
            assertThat(saved.getString(1)).isEqualTo("before-you-start");
        }
    }

    private static void command(String... args) {
        KneeCheckApplication.main(args);
    }

    /** Runners that fill in one check after the other until it is closed or the application goes away. */
    private static final class Load implements AutoCloseable {

        private final AtomicBoolean on = new AtomicBoolean(true);
        private final List<String> reports = Collections.synchronizedList(new ArrayList<>());
        private final List<Exception> failures = Collections.synchronizedList(new ArrayList<>());
        private final ExecutorService pool = Executors.newFixedThreadPool(VISITORS);
        private final List<Future<?>> running = new ArrayList<>();
        private final CountDownLatch first = new CountDownLatch(2 * VISITORS);

        Load() {
            for (int n = 0; n < VISITORS; n++) {
                running.add(pool.submit(this::goOn));
            }
        }

        private void goOn() {
            try {
                while (on.get()) {
                    reports.add(new Visitor(site::port, "mode=quick").toReport());
                    first.countDown();
                }
            } catch (IOException | InterruptedException failed) {
                failures.add(failed);
            }
        }

        void awaitReports(int count) throws InterruptedException {
            assertThat(count).isLessThanOrEqualTo(2 * VISITORS);
            assertThat(first.await(2, java.util.concurrent.TimeUnit.MINUTES)).isTrue();
        }

        List<String> reports() {
            synchronized (reports) {
                return List.copyOf(reports);
            }
        }

        List<Exception> failures() {
            return failures;
        }

        void end() throws Exception {
            on.set(false);
            for (Future<?> each : running) {
                each.get();
            }
        }

        @Override
        public void close() {
            on.set(false);
            pool.shutdown();
        }
    }
}
