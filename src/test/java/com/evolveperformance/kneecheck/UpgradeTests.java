package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.submission.Token;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database file whose tables are those of the first version is opened by this one, and nothing in it is lost. */
class UpgradeTests extends LiveSite {

    private static final String OF_THE_FIRST = "id, number, token_hash, draft_id, attempt, language, content_version,"
            + " consent_version, consent_improve, submitted_at, urgency, main_focus, knee, worst_pain, answers, outcome,"
            + " version";

    @TempDir
    Path folder;

    @Test
    void keepWhatTheFirstVersionStored() throws Exception {
        Token report = submissions.submit(filled()).orElseThrow();
        Token open = filled();
        String before = get("/reports/" + report.text() + "/data.json", "").body();
        DriverManagerDataSource old = new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("knee-check") + ";TRACE_LEVEL_FILE=0", "sa", "");
        Flyway.configure()
                .dataSource(old)
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        JdbcTemplate first = new JdbcTemplate(old);
        Map<String, Object> submission =
                jdbc.queryForMap("select " + OF_THE_FIRST + " from submission where token_hash = ?", report.hash());
        submission.put("open_flag", true);
        insert(first, "submission", submission);
        insert(first, "draft", jdbc.queryForMap("select * from draft where code_hash = ?", open.hash()));
        insert(
                first,
                "note",
                Map.of(
                        "id", UUID.randomUUID(),
                        "submission_id", submission.get("id"),
                        "author", "Robin",
                        "written_at", OffsetDateTime.now(),
                        "text", "O'Brien & Søn <3"));

        try (ConfigurableApplicationContext now = SpringApplication.run(
                KneeCheckApplication.class, "--server.port=0", "--kneecheck.data-dir=" + folder)) {
            int port = ((WebServerApplicationContext) now).getWebServer().getPort();
            HttpResponse<String> after = ask(port, "/reports/" + report.text() + "/data.json", "");
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body().strip()).isEqualTo(before.strip());
            assertThat(ask(port, "/assessment/about-you", cookie(open)).body()).contains("value=\"34\"");
            assertThat(now.getBean(JdbcTemplate.class).queryForList("select text from note", String.class))
                    .containsExactly("O'Brien & Søn <3");
        }
    }

    private static void insert(JdbcTemplate into, String table, Map<String, Object> row) {
        String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
        assertThat(into.update(
                        "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + marks + ")",
                        row.values().toArray()))
                .isEqualTo(1);
    }

    private static HttpResponse<String> ask(int port, String path, String cookies) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
