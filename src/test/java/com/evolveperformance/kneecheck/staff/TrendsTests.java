package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.submission.Submissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class TrendsTests extends StaffSite {

    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00Z");
    private static final String MAY = "/staff/trends?from=2026-05-01&to=2026-05-31";

    @Autowired
    Submissions submissions;

    @Autowired
    ScheduledTaskHolder tasks;

    private final List<UUID> ids = new ArrayList<>();

    @BeforeEach
    void send() {
        Sent sent = new Sent(jdbc);
        for (int n = 0; n < 9; n++) {
            ids.add(sent.sent(1000 + n, NOON.plusSeconds(n), Disposition.SELF_CARE));
        }
        for (int n = 0; n < 4; n++) {
            ids.add(sent.sent(1100 + n, NOON.plusSeconds(n), Disposition.EMERGENCY));
        }
    }

    private static String row(Browser.Answer answer, String table, String name) {
        return answer.page().select(table + " + table tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void roundsToFivesAndLeavesOutWhatIsUnderFive() {
        Browser.Answer trends = signedIn(Role.READER).get(MAY);

        assertThat(trends.status()).isEqualTo(200);
        assertThat(trends.text("figure .num")).isEqualTo("15");
        assertThat(row(trends, "#focus", "Stiffness")).isEqualTo("Stiffness 10 67%");
        assertThat(row(trends, "#flag", "Urgent")).isEqualTo("Urgent – –");
        assertThat(row(trends, "#flag", "None")).isEqualTo("None 10 67%");
        assertThat(trends.text("figure.card tbody")).contains("May 14 15 –");
        assertThat(trends.page().select("figure.card tbody tr")).hasSize(18); // from the first that was sent
    }

    @Test
    void drawsNothingThatIsNotShown() {
        Browser.Answer trends = signedIn(Role.READER).get(MAY);

        assertThat(trends.page().select("figure.card path.k1").attr("d")).containsOnlyOnce("M");
        assertThat(trends.page().select("figure.card path.k2").attr("d")).isEmpty();
    }

    @Test
    void countsInThePeriodOfTheAddressOnly() {
        assertThat(signedIn(Role.READER)
                        .get("/staff/trends?from=2026-05-15&to=2026-05-31")
                        .text("main"))
                .contains("Fewer than 5");
        assertThat(signedIn(Role.READER)
                        .get("/staff/trends?from=2026-05-14&to=2026-05-14")
                        .text("figure .num"))
                .isEqualTo("15");
    }

    @Test
    void followsEveryChange() {
        Browser browser = signedIn(NAME);
        for (UUID id : ids.subList(0, 6)) {
            new Sent(jdbc).chose(id, "CALL", "Sam", "555 0100", "sam@example.org", "Now");
            jdbc.sql("insert into trend_stale (at) values (?)")
                    .param(NOON.atOffset(ZoneOffset.UTC))
                    .update();
        }
        assertThat(row(browser.get(MAY), "#wait", "Still waiting")).startsWith("Still waiting 5");

        for (UUID id : ids.subList(0, 6)) {
            String page = "/staff/submissions/" + id;
            browser.submit(page, page + "/handling", Map.of("status", "in-contact"));
        }
        assertThat(row(browser.get(MAY), "#wait", "Still waiting")).startsWith("Still waiting –");
        assertThat(row(browser.get(MAY), "#wait", "Longer")).startsWith("Longer 5");

        ids.subList(0, 6).forEach(id -> submissions.erase(id));
        Browser.Answer after = browser.get(MAY);
        assertThat(row(after, "#wait", "Longer")).startsWith("Longer –");
        assertThat(after.text("figure .num")).isEqualTo("5");
    }

    @Test
    void saysHowFarPeopleCame() {
        Instant then = clock.instant().minus(Duration.ofDays(2));
        for (int n = 0; n < 6; n++) {
            draft("left " + n, "OPEN", "goal,about-you", then);
            draft("sent " + n, "SUBMITTED", "goal,about-you,which-knee", then);
        }
        draft("now", "OPEN", "goal", clock.instant().minus(Duration.ofHours(23)));
        tasks.getScheduledTasks().stream()
                .filter(task -> task.toString().contains("TrendDays"))
                .forEach(task -> task.getTask().getRunnable().run());

        Browser.Answer trends = signedIn(Role.READER).get("/staff/trends");

        assertThat(trends.text("#stops + p")).startsWith("Of 10 questionnaires");
        assertThat(trends.page().select("#stops ~ table tbody tr").eachText())
                .contains("Sent the check 5 50%")
                .filteredOn(line -> line.matches(".* 5 50% 10"))
                .hasSize(1);
    }

    private void draft(String hash, String state, String pages, Instant when) {
        jdbc.sql("""
                        insert into draft (id, code_hash, language, content_version, answers, saved_pages, attempt, state,
                            created_at, updated_at, version)
                        values (:id, :hash, 'en', '1', '{}', :pages, 1, :state, :when, :when, 0)""")
                .param("id", UUID.randomUUID())
                .param("hash", hash)
                .param("pages", pages)
                .param("state", state)
                .param("when", when.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void showsAgreementOfEnoughRunnersAsPlotAndNumbers() {
        for (int n = 0; n < 6; n++) {
            pair(ids.get(n), "heel-raise", 20 + n % 3, 21);
            pair(ids.get(n), n < 4 ? "bridge" : "hop", 20, 25);
        }

        Browser.Answer trends = signedIn(Role.READER).get(MAY);

        assertThat(trends.page().select("#agreement ~ table tbody tr").eachText())
                .containsExactly("Heel raises on one leg 5 5 0 −1.8 to +1.8 6");
        assertThat(trends.page().select("#agreement ~ .sides svg[role=img]")).hasSize(1);
        assertThat(trends.page()
                        .select("#agreement ~ .sides svg[role=img] > desc")
                        .text())
                .contains("95% from −1.8 to +1.8");
    }

    private void pair(UUID id, String test, double own, double clinic) {
        jdbc.sql(
                        "insert into measured_pair (submission_id, field, test, measured_at, own, clinic) values (?, ?, ?, ?, ?, ?)")
                .params(id, test + ".left", test, NOON.atOffset(ZoneOffset.UTC), own, clinic)
                .update();
    }

    @Test
    void isAuditedAndEmptyAtFirst() {
        jdbc.sql("delete from submission").update();
        jdbc.sql("insert into trend_stale (at) values (?)")
                .param(NOON.atOffset(ZoneOffset.UTC))
                .update();

        Browser.Answer trends = signedIn(Role.READER).get(MAY);

        assertThat(trends.text("main .grid > .card")).contains("Fewer than 5");
        assertThat(trends.text("#stops + p")).startsWith("Fewer than 5");
        assertThat(trends.has("#stops ~ table")).isFalse();
        assertThat(jdbc.sql("select detail from audit where action = 'view'")
                        .query(String.class)
                        .single())
                .isEqualTo("trends");
    }
}
