package com.evolveperformance.kneecheck;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.submission.DraftService;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

/** The whole application on a port of its own, asked byte by byte, with everything it logs at hand. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "kneecheck.data-dir=${kneecheck.test-site:target/live-site}",
            "kneecheck.limits.enabled=false",
            "kneecheck.public-url=http://localhost",
            "logging.level.root=info"
        })
abstract class LiveSite {

    /** Its own for each of the processes that test at the same time. */
    static final String FOLDER = System.getProperty("kneecheck.test-site", "target/live-site");

    static {
        try {
            FileSystemUtils.deleteRecursively(Path.of(FOLDER));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** What came back. */
    record Answer(int status, String head, String body) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .collect(Collectors.joining(", "));
        }

        /** What a browser that sent these cookies sends next. */
        String cookies(String sent) {
            return head.lines()
                    .filter(line -> line.startsWith("Set-Cookie: "))
                    .map(line -> line.substring("Set-Cookie: ".length(), line.indexOf(';')))
                    .reduce(sent, (all, one) -> all + "; " + one);
        }
    }

    @Autowired
    DraftService drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Assessor assessor;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(logged);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Every log line with level, words and the words of exceptions. */
    List<String> logged() {
        return List.copyOf(logged.list).stream()
                .map(event -> event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                        + causes(event.getThrowableProxy()))
                .toList();
    }

    private static String causes(IThrowableProxy failure) {
        return failure == null
                ? ""
                : " " + failure.getClassName() + ": " + failure.getMessage() + causes(failure.getCause());
    }

    Answer get(String path, String cookies) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n"), "");
    }

    Answer post(String path, String cookies, String type, String body) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\nCookie: " + cookies + "\r\n"
                        + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n"),
                body);
    }

    /** Sends exactly these bytes, one for each character, with the headers that every request needs. */
    Answer send(String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String rest = "Host: localhost\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write((head + rest + body).getBytes(StandardCharsets.ISO_8859_1));
                socket.getInputStream().transferTo(answer);
            } catch (java.net.SocketException cutOff) {
                // a request that is too long is not read to its end; what was answered counts
            }
            String text = answer.toString(StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            return end < 0
                    ? new Answer(0, text, "")
                    : new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end));
        }
    }

    /** A draft in which every page is answered. */
    Token filled() {
        return new FilledDrafts(drafts, submissions, assessor)
                .fill(WellRunner.with("").values());
    }

    /** The first page, the making of the first account, and every page that this draft's runner is asked. */
    List<String> pages(Token code) {
        return Stream.concat(
                        Stream.of("/", "/staff/setup"),
                        assessor.route(drafts.find(code).orElseThrow().answers()).stream()
                                .map(page -> "/assessment/" + page.id()))
                .toList();
    }

    /** All that is in these tables. */
    Map<String, Object> stored(String... tables) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String table : tables) {
            rows.put(table, jdbc.queryForList("select * from " + table).toString());
        }
        return rows;
    }

    static String cookie(Token code) {
        return FilledDrafts.cookie(code);
    }
}
