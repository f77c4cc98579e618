package com.evolveperformance.kneecheck.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.system.KeptFor;
import com.evolveperformance.kneecheck.system.ScheduledWork;
import com.evolveperformance.kneecheck.system.Settings;
import com.evolveperformance.kneecheck.system.StoredSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the store promises, on each real database. */
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({
    DraftService.class,
    DraftStore.class,
    Submissions.class,
    SearchWords.class,
    StaleCounts.class,
    Measurements.class,
    SharedCopies.class,
    LinkMails.class,
    Retention.class,
    KeptFor.class,
    StoredSettings.class,
    ScheduledWork.class,
    StoreContract.Core.class
})
@EnableConfigurationProperties(Settings.class)
@TestPropertySource(
        properties = {
            "spring.jpa.bootstrap=default", // a slice has nobody to get it ready beside
            "spring.jpa.hibernate.ddl-auto=validate" // the scripts make the tables that the entities mean
        })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class StoreContract {

    @TestConfiguration
    static class Core {

        @Bean
        Assessor assessor() {
            return Content.read(null).assessor();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-23T14:05:00.123456789Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    DraftService drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    SharedCopies copies;

    @Autowired
    LinkMails mails;

    @Autowired
    Retention retention;

    @Autowired
    Assessor assessor;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsEveryPageThatWasSaved() {
        Token code = drafts.start("en", "v1");
        drafts.save(code, page("about-you"), Map.of("age", "34", "sex", "female"));
        drafts.save(code, page("goal"), Map.of("goal", "race"));

        Draft draft = drafts.find(code).orElseThrow();
        assertThat(draft.answers().values())
                .containsOnly(Map.entry("age", "34"), Map.entry("sex", "female"), Map.entry("goal", "race"));
        assertThat(draft.savedPages()).containsExactly("about-you", "goal");
    }

    @Test
    void replacesOnlyThePageThatWasSavedAgain() {
        Token code = drafts.start("en", "v1");
        drafts.save(code, page("about-you"), Map.of("age", "34", "sex", "female"));
        drafts.save(code, page("goal"), Map.of("goal", "race"));
        drafts.save(code, page("about-you"), Map.of("age", "35"));

        assertThat(drafts.find(code).orElseThrow().answers().values())
                .containsOnly(Map.entry("age", "35"), Map.entry("goal", "race"));
    }

    @Test
    void keepsAnyScriptAndEmojiAsTyped() {
        Token code = drafts.start("en", "v1");
        String text = "O’Brien & Søn <3 漢字 العربية 🏃‍♀️ \\ \" ' --";
        drafts.save(code, page("goal"), Map.of("goal", text));

        assertThat(drafts.find(code).orElseThrow().answers().text("goal")).isEqualTo(text);
    }

    @Test
    void knowsNoDraftByAnotherCode() {
        drafts.start("en", "v1");

        assertThat(drafts.find(new Token("another"))).isEmpty();
        assertThat(submissions.submit(new Token("another"))).isEmpty();
    }

    @Test
    void storesNoSecretItself() {
        Token code = filled("none");
        Token report = submissions.submit(code).orElseThrow();

        assertThat(jdbc.sql("select code_hash from draft").query(String.class).list())
                .contains(code.hash())
                .doesNotContain(code.text());
        assertThat(jdbc.sql("select token_hash from submission")
                        .query(String.class)
                        .list())
                .contains(report.hash())
                .doesNotContain(report.text());
    }

    @Test
    void refusesToSubmitWhileAPageIsOpen() {
        Token code = drafts.start("en", "v1");
        drafts.save(code, page("about-you"), Map.of("age", "34", "sex", "female"));

        assertThat(submissions.submit(code)).isEmpty();
    }

    @Test
    void givesTheSameReportWhenSentAgain() {
        Token code = filled("none");
        long before = count();

        Token first = submissions.submit(code).orElseThrow();
        assertThat(submissions.submit(code)).contains(first);
        assertThat(submissions.submit(code)).contains(first);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void storesOneSubmissionForManyClicksAtOnce() throws Exception {
        Token code = filled("none");
        long before = count();

        assertThat(atOnce(10, () -> submissions.submit(code).orElseThrow()).stream()
                        .distinct())
                .hasSize(1);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void losesNothingWhenTwoTabsSaveAtOnce() throws Exception {
        Token code = drafts.start("en", "v1");
        List<Callable<Object>> tabs = new ArrayList<>();
        for (Page page : assessor.questionnaire().pages()) {
            if (!page.questions().isEmpty()) {
                String field = page.questions().get(0).id();
                tabs.add(() -> drafts.save(code, page, Map.of(field, "1")));
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (Future<Object> saved : pool.invokeAll(tabs)) {
            saved.get();
        }
        pool.shutdown();

        assertThat(drafts.find(code).orElseThrow().savedPages()).hasSize(tabs.size());
    }

    @Test
    void locksTheAnswersOnceSubmitted() {
        Token code = filled("none");
        Token report = submissions.submit(code).orElseThrow();
        drafts.save(code, page("about-you"), Map.of("age", "99"));

        assertThat(drafts.find(code).orElseThrow().answers().text("age")).isEqualTo("34");
        assertThat(submissions.find(report).orElseThrow().answers().text("age")).isEqualTo("34");
    }

    @Test
    void keepsTheOutcomeAsItWasWorkedOut() {
        Token code = filled("none");
        Answers answers = drafts.find(code).orElseThrow().answers();
        Submission submission =
                submissions.find(submissions.submit(code).orElseThrow()).orElseThrow();

        assertThat(submission.outcome()).isEqualTo(assessor.assess(answers));
        assertThat(submission.submittedAt()).isEqualTo(Instant.parse("2026-11-23T14:05:00.123456Z"));
    }

    @Test
    void storesAnEmergencyAtOnceAndOnTop() {
        Token calm = filled("none");
        submissions.submit(calm);
        Token code = filled("stuck");
        Token safety = submissions.emergency(code).orElseThrow();

        Submission submission = submissions.find(safety).orElseThrow();
        assertThat(submission.outcome().disposition()).isEqualTo(Disposition.EMERGENCY);
        assertThat(submission.outcome().scores()).isNull();
        assertThat(Standing.of(submission.place())).isEqualTo(Standing.EMERGENCY);
    }

    @Test
    void letsAnEmergencyBeCorrectedAndSaysSo() {
        Token code = filled("stuck");
        Token safety = submissions.emergency(code).orElseThrow();
        drafts.save(code, page("warning-signs-knee"), Map.of("warning-signs-knee", "none"));

        assertThat(submissions.emergency(code)).isEmpty();
        assertThat(submissions.find(safety).orElseThrow().correctedAt()).isNotNull();
        Token report = submissions.submit(code).orElseThrow();
        assertThat(report).isNotEqualTo(safety);
        assertThat(submissions.find(report).orElseThrow().outcome().disposition())
                .isEqualTo(Disposition.SELF_CARE);
    }

    @Test
    void replacesAChoiceByTheNextOne() {
        Token report = submissions.submit(filled("none")).orElseThrow();
        submissions.choose(report, NextStep.CALL, new Contact("Robin", "555 0100", null, null, null, null));
        submissions.choose(report, NextStep.REPORT, Contact.NONE);

        Submission submission = submissions.find(report).orElseThrow();
        assertThat(submission.choice()).isEqualTo(NextStep.REPORT);
        assertThat(submission.contact()).isEqualTo(Contact.NONE);
    }

    @Test
    void handsOnACopyUntilItIsTakenBack() {
        Token report = submissions.submit(filled("none")).orElseThrow();
        Token link = report.copy(1);
        assertThat(copies.find(link)).isEmpty();

        assertThat(copies.make(report, 1)).isTrue();
        Submission submission = copies.find(link).orElseThrow();
        assertThat(submission.id())
                .isEqualTo(submissions.find(report).orElseThrow().id());
        assertThat(submissions.find(link)).isEmpty();
        assertThat(copies.find(report)).isEmpty();

        assertThat(copies.withdraw(report, 1)).isTrue();
        assertThat(copies.find(link)).isEmpty();
        assertThat(SharedCopies.next(copies.of(submission.id()))).isEqualTo(2);
        assertThat(copies.make(link, 1)).isFalse();
        assertThat(copies.withdraw(link, 1)).isFalse();
    }

    @Test
    void makesOneCopyForManyClicksAtOnce() throws Exception {
        Token report = submissions.submit(filled("none")).orElseThrow();

        atOnce(10, () -> copies.make(report, 1));

        assertThat(copies.of(submissions.find(report).orElseThrow().id())).hasSize(1);
    }

    @Test
    void letsExactlyAsManyMailsPassAsAreAllowed() throws Exception {
        Token report = submissions.submit(filled("none")).orElseThrow();

        List<Optional<UUID>> taken = atOnce(20, () -> mails.take(report));

        assertThat(taken.stream().filter(Optional::isPresent)).hasSize(LinkMails.MOST);
        UUID id = submissions.find(report).orElseThrow().id();
        assertThat(mails.sent(id)).isEqualTo(LinkMails.MOST);
        taken.stream().flatMap(Optional::stream).forEach(mails::giveBack);
        assertThat(mails.sent(id)).isZero();
        assertThat(mails.take(new Token("another"))).isEmpty();
    }

    @Test
    void erasesCopiesAndMailsWithTheReport() {
        Token report = submissions.submit(filled("none")).orElseThrow();
        UUID id = submissions.find(report).orElseThrow().id();
        copies.make(report, 1);
        mails.take(report);

        submissions.erase(report);

        assertThat(copies.of(id)).isEmpty();
        assertThat(mails.sent(id)).isZero();
        assertThat(copies.find(report.copy(1))).isEmpty();
    }

    @Test
    void deletesWhatIsOlderThanItMayBeKept() {
        Token old = filled("none");
        Token oldReport = submissions.submit(old).orElseThrow();
        Token fresh = filled("none");
        Token freshReport = submissions.submit(fresh).orElseThrow();
        jdbc.sql("update draft set updated_at = :then where code_hash = :hash")
                .param("then", java.sql.Timestamp.from(Instant.parse("2026-10-23T14:05:00Z")))
                .param("hash", old.hash())
                .update();
        jdbc.sql("update submission set submitted_at = :then where token_hash = :hash")
                .param("then", java.sql.Timestamp.from(Instant.parse("2024-11-20T14:05:00Z")))
                .param("hash", oldReport.hash())
                .update();

        anHourLater();
        retention.clean();

        assertThat(drafts.find(old)).isEmpty();
        assertThat(submissions.find(oldReport)).isEmpty();
        assertThat(drafts.find(fresh)).isPresent();
        assertThat(submissions.find(freshReport)).isPresent();
    }

    @Test
    void doesScheduledWorkOnceHoweverManyInstancesWantTo() {
        anHourLater();
        retention.clean();
        Token old = drafts.start("en", "v1");
        jdbc.sql(
                        "update draft set updated_at = timestamp with time zone '2025-01-01 00:00:00+00' where code_hash = :hash")
                .param("hash", old.hash())
                .update();

        retention.clean(); // as another instance would
        assertThat(drafts.find(old)).isPresent();

        anHourLater();
        retention.clean();
        assertThat(drafts.find(old)).isEmpty();
    }

    private void anHourLater() {
        jdbc.sql("update shedlock set lock_until = timestamp '2020-01-01 00:00:00'")
                .update();
    }

    /** A draft of a quick check with every page saved. */
    private Token filled(String warning) {
        Token code = drafts.start("en", "v1");
        Map<String, String> answers = Map.ofEntries(
                Map.entry("mode", "quick"),
                Map.entry("consent-health", "yes"),
                Map.entry("warning-signs-knee", warning),
                Map.entry("warning-signs-body", "none"),
                Map.entry("recent-fall", "no"),
                Map.entry("walking", "fine"),
                Map.entry("slower-signs", "none"),
                Map.entry("health", "none"),
                Map.entry("age", "34"),
                Map.entry("sex", "female"),
                Map.entry("which-knee", "left"),
                Map.entry("pain-now", "1"),
                Map.entry("pain-worst", "4"),
                Map.entry("morning-stiffness", "none"),
                Map.entry("foot-stiffness", "7"),
                Map.entry("had-injury", "no"),
                Map.entry("kit", "wall,chair"));
        for (Page page : assessor.questionnaire().pages()) {
            Map<String, String> own = new java.util.LinkedHashMap<>(answers);
            own.keySet().removeIf(field -> !page.owns(field));
            drafts.save(code, page, own);
        }
        return code;
    }

    Page page(String id) {
        return assessor.questionnaire().page(id).orElseThrow();
    }

    private long count() {
        return jdbc.sql("select count(*) from submission").query(Long.class).single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(java.util.Collections.nCopies(times, task))) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
