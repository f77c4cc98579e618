package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class InboxTests extends StaffSite {

    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00Z");

    @Autowired
    Submissions submissions;

    @Test
    void isFriendlyWhileEmpty() {
        Browser.Answer inbox = signedIn(NAME).get("/staff");

        assertThat(inbox.text("main h2")).isEqualTo("Nothing here yet");
        assertThat(inbox.has("table")).isFalse();
    }

    @Test
    void putsRedFlagsFirstThenWhoWaitsThenTheNewOnesThenTheRest() {
        Sent sent = new Sent(jdbc);
        sent.sent(1, NOON, Disposition.EMERGENCY);
        sent.sent(2, NOON.plusSeconds(60), Disposition.SELF_CARE);
        sent.sent(3, NOON.plusSeconds(120), Disposition.CLINICIAN);
        sent.sent(4, NOON.plusSeconds(180), Disposition.SELF_CARE);
        UUID closed = sent.sent(5, NOON.plusSeconds(240), Disposition.SELF_CARE);
        UUID inHand = sent.sent(6, NOON.plusSeconds(300), Disposition.SELF_CARE);
        Browser browser = signedIn(NAME);
        handled(browser, closed, "closed");
        handled(browser, inHand, "in-contact");
        UUID shorter = sent.sent(7, NOON.plusSeconds(400), Disposition.SELF_CARE);
        UUID longer = sent.sent(8, NOON.plusSeconds(360), Disposition.SELF_CARE);
        chose(shorter);
        chose(longer);

        Browser.Answer inbox = browser.get("/staff");

        assertThat(numbers(inbox, ".inbox")).containsExactly("#1", "#3", "#8", "#7", "#4", "#2", "#6", "#5");
        assertThat(numbers(inbox, "#flags")).containsExactly("#1", "#3");
        assertThat(numbers(inbox, "#waiting")).containsExactly("#8", "#7");
        assertThat(numbers(inbox, "#in-hand")).containsExactly("#6");
        assertThat(numbers(inbox, "#done")).containsExactly("#5");
        assertThat(inbox.text("#flags tr:eq(1) .chip")).contains("Urgent");
        assertThat(inbox.text("#flags tr:eq(2) .chip")).contains("See a clinician");
    }

    @Test
    void bringsBackWhoAsksForUsAfterAll() {
        UUID id = new Sent(jdbc).sent(5, NOON, Disposition.SELF_CARE);
        Browser browser = signedIn(NAME);
        handled(browser, id, "closed");
        assertThat(numbers(browser.get("/staff"), "#done")).containsExactly("#5");

        chose(id);

        assertThat(numbers(browser.get("/staff"), "#waiting")).containsExactly("#5");
    }

    private static void handled(Browser browser, UUID id, String status) {
        String page = "/staff/submissions/" + id;
        browser.submit(page, page + "/handling", Map.of("status", status));
    }

    /** As the runner does on the report's page. */
    private void chose(UUID id) {
        Token token = Token.random(new SecureRandom());
        jdbc.sql("update submission set token_hash = :hash where id = :id")
                .param("hash", token.hash())
                .param("id", id)
                .update();
        clock.forward(Duration.ofSeconds(-jdbc.sql("select number from submission where id = :id")
                .param("id", id)
                .query(Long.class)
                .single()));
        submissions.choose(
                token,
                NextStep.CALL,
                new Contact(
                        "Søren Müller",
                        "+1 (555) 010-0199",
                        "S.Mueller@Example.org",
                        "Evenings",
                        clock.instant(),
                        "1"));
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1042",
                "#1042",
                "soren",
                "Müller",
                "mull SØR",
                "s.mueller@example.org",
                "mueller",
                "5550100199",
                "(555) 010-0199",
                "0199",
                "talus",
                "talus mull"
            })
    void findsByNumberNameMailPhoneAndWordsOfNotes(String typed) {
        UUID id = new Sent(jdbc).sent(1042, NOON, Disposition.SELF_CARE);
        new Sent(jdbc).sent(1043, NOON, Disposition.SELF_CARE);
        chose(id);
        Browser browser = signedIn(NAME);
        String page = "/staff/submissions/" + id;
        browser.submit(page, page + "/notes", Map.of("text", "Check the talus glide. Talus!"));

        assertThat(numbers(browser.get("/staff?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)), ".inbox"))
                .containsExactly("#1042");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1041", "Mueller Kim", "199", "@", "%", "ø'\"", "\uD83C\uDFC3"})
    void findsNothingElse(String typed) {
        chose(new Sent(jdbc).sent(1042, NOON, Disposition.SELF_CARE));

        Browser.Answer answer = signedIn(NAME).get("/staff?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("main h2")).isEqualTo("Nothing matches");
    }

    @Test
    void findsNobodyByAnErasedContact() {
        UUID id = new Sent(jdbc).sent(1042, NOON, Disposition.SELF_CARE);
        chose(id);
        submissions.erase(id);

        assertThat(jdbc.sql("select count(*) from search_word")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "status=closed, #5",
        "flag=emergency, #1",
        "focus=stiffness&sort=oldest, #2 #3 #5",
        "choice=call, #2",
        "person=Robin+O%E2%80%99Neill, #3",
        "show=mine, #3",
        "show=due, #3",
        "show=flags, #1 #3",
        "show=todo, #1 #3 #2",
        "from=2026-05-15&to=2026-05-15, #3 #2",
        "to=2026-05-14, #1",
        "sort=newest, #5 #3 #2 #1",
        "status=closed&flag=emergency, ''"
    })
    void takesInWhatTheAddressSays(String query, String expected) {
        Sent sent = new Sent(jdbc);
        sent.sent(1, NOON, Disposition.EMERGENCY);
        UUID wants = sent.sent(2, NOON.plus(Duration.ofDays(1)), Disposition.SELF_CARE);
        UUID mine = sent.sent(3, NOON.plus(Duration.ofDays(1)).plusSeconds(1), Disposition.CLINICIAN);
        UUID closed = sent.sent(5, NOON.plus(Duration.ofDays(2)), Disposition.SELF_CARE);
        Browser browser = signedIn(NAME);
        chose(wants);
        handled(browser, closed, "closed");
        String page = "/staff/submissions/" + mine;
        browser.submit(page, page + "/handling", Map.of("assignee", NAME, "todo", "Ring", "todo-on", "2020-01-01"));

        assertThat(String.join(" ", numbers(browser.get("/staff?" + query), ".inbox")))
                .isEqualTo(expected);
    }

    @Test
    void savesAViewUnderAName() {
        Browser browser = signedIn(NAME);
        new Sent(jdbc).sent(1, NOON, Disposition.EMERGENCY);
        Browser.Answer open = browser.get("/staff?flag=emergency&sort=oldest");

        Browser.Answer saved =
                browser.submit(open, "/staff/views?flag=emergency&sort=oldest", Map.of("name", "My <b>flags</b>"));

        assertThat(saved.location()).isEqualTo("/staff?flag=emergency&sort=oldest");
        Browser.Answer there = browser.get(saved.location());
        assertThat(there.text(".tabs [aria-current]")).contains("My <b>flags</b>");
        assertThat(signedIn("Front desk").get("/staff").text(".tabs")).doesNotContain("flags</b>");
        String delete = there.page().select("form[action$=/delete]").attr("action");
        browser.submit(there, delete, Map.of());
        assertThat(browser.get("/staff").text(".tabs")).doesNotContain("flags</b>");
    }

    @Test
    void auditsThatSomebodySearchedButNotForWhat() {
        Browser browser = signedIn(NAME);
        browser.get("/staff?q=mueller");

        assertThat(jdbc.sql("select action || coalesce(subject, '') || coalesce(detail, '') from audit")
                        .query(String.class)
                        .list())
                .contains("search")
                .noneMatch(line -> line.contains("mueller"));
    }

    @Test
    void showsWhatTheClinicSortsBy() {
        Sent sent = new Sent(jdbc);
        UUID id = sent.sent(1042, clock.instant().minus(Duration.ofDays(400)), Disposition.SELF_CARE);
        sent.chose(id, "CALL", "Sam", "555 0100", "sam@example.org", "Evenings");

        Browser.Answer inbox = signedIn(NAME).get("/staff");

        assertThat(inbox.text("#new tr")).contains("#1042", "Right", "Stiffness", "Wants a call", "New");
        assertThat(inbox.text("#new time")).isEqualTo("400 days");
        assertThat(inbox.page().select("#new a").attr("href")).isEqualTo("/staff/submissions/" + id);
        assertThat(inbox.raw().body()).doesNotContain("Sam", "555 0100");
    }

    @Test
    void saysWhereTheRunnerTookTheAnswerBack() {
        Sent sent = new Sent(jdbc);
        sent.corrected(sent.sent(1, NOON, Disposition.EMERGENCY));

        assertThat(signedIn(NAME).get("/staff").text("#flags .chip")).contains("Corrected by runner");
    }

    @Test
    void pagesToTheOldestWithoutALossOrARepeat() {
        Sent sent = new Sent(jdbc);
        for (int n = 1; n <= 51; n++) {
            // several at the very same moment, and the border of a page among them
            sent.sent(n, NOON.plusSeconds(n / 4), Disposition.SELF_CARE);
        }
        Browser browser = signedIn(NAME);

        Browser.Answer first = browser.get("/staff");
        Browser.Answer second = browser.get(older(first));
        Browser.Answer third = browser.get(older(second));

        assertThat(numbers(first, "#new")).hasSize(25).startsWith("#51").endsWith("#27");
        assertThat(numbers(second, "#new")).hasSize(25).startsWith("#26").endsWith("#2");
        assertThat(numbers(third, "#new")).containsExactly("#1");
        assertThat(third.has("nav[aria-label=Pages] a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "99999999999999999999-1", "1-1-1", "%00"})
    void takesAnOddPlaceAsTheStart(String before) {
        new Sent(jdbc).sent(7, NOON, Disposition.SELF_CARE);

        assertThat(numbers(signedIn(NAME).get("/staff?after=" + before), "#new"))
                .containsExactly("#7");
    }

    private static List<String> numbers(Browser.Answer inbox, String table) {
        return inbox.page().select(table + " td a").stream()
                .map(link -> link.ownText())
                .toList();
    }

    private static String older(Browser.Answer inbox) {
        return inbox.page().select("nav[aria-label=Pages] a").attr("href");
    }
}
