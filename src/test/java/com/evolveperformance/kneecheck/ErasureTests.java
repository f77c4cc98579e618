package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.DraftService;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was erased, or was kept for long enough, is gone from the bytes of the database file too. */
class ErasureTests {

    private static final String NAME = "canaryname5";
    private static final String NOTE = "canarynote5";
    private static final String OLD = "canaryold5";

    @TempDir
    Path folder;

    @Test
    void leavesNothingInTheFileAfterARestart() throws Exception {
        Token report;
        Token other;
        try (ConfigurableApplicationContext site = start()) {
            Submissions submissions = site.getBean(Submissions.class);
            report = submissions.submit(filled(site)).orElseThrow();
            other = submissions.submit(filled(site)).orElseThrow();
            assertThat(submissions.choose(
                            report, NextStep.CALL, new Contact(NAME, "5550100", null, null, Instant.now(), "1")))
                    .isPresent();
            UUID id = submissions.find(report).orElseThrow().id();
            assertThat(submissions.note(id, UUID.randomUUID(), "Robin", NOTE)).isTrue();
            age(site, filled(site));
        }
        forgetThatItRan();
        assertThat(file()).contains(NAME, NOTE, OLD);

        try (ConfigurableApplicationContext site = start("--kneecheck.retention.drafts=1d")) {
            assertThat(site.getBean(Submissions.class).erase(report)).isTrue();
            awaitRetention(site);
        }
        assertThat(file()).doesNotContain(NAME, NOTE, OLD);

        try (ConfigurableApplicationContext site = start()) {
            assertThat(site.getBean(Submissions.class).find(other)).isPresent();
        }
    }

    /** A slow start has deleted what is too old already, and would not do it again within the hour. */
    private void forgetThatItRan() throws SQLException {
        try (Connection database =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("knee-check"), "sa", "");
                Statement statement = database.createStatement()) {
            statement.execute("delete from shedlock");
        }
    }

    private String file() throws Exception {
        return Files.readString(folder.resolve("knee-check.mv.db"), StandardCharsets.ISO_8859_1);
    }

    private ConfigurableApplicationContext start(String... settings) {
        String[] all = java.util.Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "--server.port=0";
        all[settings.length + 1] = "--kneecheck.data-dir=" + folder;
        return SpringApplication.run(KneeCheckApplication.class, all);
    }

    private static Token filled(ConfigurableApplicationContext site) {
        DraftService drafts = site.getBean(DraftService.class);
        Token code = drafts.start("en", "v1");
        for (Page page : site.getBean(Assessor.class).questionnaire().pages()) {
            Map<String, String> own = new LinkedHashMap<>(WellRunner.with("").values());
            own.keySet().removeIf(field -> !page.owns(field));
            assertThat(drafts.save(code, page, own)).isPresent();
        }
        return code;
    }

    /** A draft that nobody has touched for two days. */
    private static void age(ConfigurableApplicationContext site, Token code) {
        OffsetDateTime then = OffsetDateTime.now(ZoneOffset.UTC).minusDays(2);
        assertThat(site.getBean(JdbcTemplate.class)
                        .update(
                                "update draft set updated_at = ?, content_version = ? where code_hash = ?",
                                then,
                                OLD,
                                code.hash()))
                .isOne();
    }

    private static void awaitRetention(ConfigurableApplicationContext site) throws InterruptedException {
        JdbcTemplate jdbc = site.getBean(JdbcTemplate.class);
        for (int n = 0; n < 600 && count(jdbc) > 0; n++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(count(jdbc)).isZero();
    }

    private static int count(JdbcTemplate jdbc) {
        return jdbc.queryForList("select id from draft where content_version = ?", UUID.class, OLD)
                .size();
    }
}
