package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.safety.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTests extends StaffSite {

    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00Z");

    @Test
    void isFriendlyWhileEmpty() {
        Browser.Answer inbox = signedIn(NAME).get("/staff");

        assertThat(inbox.text("main h2")).isEqualTo("Nothing here yet");
        assertThat(inbox.has("table")).isFalse();
    }

    @Test
    void putsOpenRedFlagsFirstAndThenTheNewest() {
        Sent sent = new Sent(jdbc);
        sent.sent(1, NOON, Disposition.EMERGENCY);
        sent.sent(2, NOON.plusSeconds(60), Disposition.SELF_CARE);
        sent.sent(3, NOON.plusSeconds(120), Disposition.CLINICIAN);
        sent.sent(4, NOON.plusSeconds(180), Disposition.SELF_CARE);
        UUID reviewed = sent.sent(5, NOON.plusSeconds(240), Disposition.EMERGENCY);
        Browser browser = signedIn(NAME);
        String page = "/staff/submissions/" + reviewed;
        browser.submit(page, page + "/review", Map.of());

        Browser.Answer inbox = browser.get("/staff");

        assertThat(numbers(inbox, "#red-flags")).containsExactly("#3", "#1");
        assertThat(numbers(inbox, "#others")).containsExactly("#5", "#4", "#2");
        assertThat(inbox.text("#red-flags tbody tr:eq(0) .chip")).contains("See a clinician");
        assertThat(inbox.text("#red-flags tbody tr:eq(1) .chip")).contains("Urgent");
        assertThat(inbox.text("#others tbody tr:eq(0)")).contains("Urgent", "Reviewed");
    }

    @Test
    void showsWhatTheClinicSortsBy() {
        Sent sent = new Sent(jdbc);
        UUID id = sent.sent(1042, clock.instant().minus(Duration.ofDays(400)), Disposition.SELF_CARE);
        sent.chose(id, "CALL", "Sam", "555 0100", "sam@example.org", "Evenings");

        Browser.Answer inbox = signedIn(NAME).get("/staff");

        assertThat(inbox.text("#others tbody tr")).contains("#1042", "Right", "5", "Stiffness", "Wants a call", "New");
        assertThat(inbox.text("#others time")).matches("[A-Z][a-z]{2} \\d+, 20\\d\\d, \\d+:\\d\\d [ap]m");
        assertThat(inbox.page().select("#others a").attr("href")).isEqualTo("/staff/submissions/" + id);
        assertThat(inbox.raw().body()).doesNotContain("Sam", "555 0100");
    }

    @Test
    void saysWhereTheRunnerTookTheAnswerBack() {
        Sent sent = new Sent(jdbc);
        sent.corrected(sent.sent(1, NOON, Disposition.EMERGENCY));

        assertThat(signedIn(NAME).get("/staff").text("#red-flags .chip")).contains("Corrected by runner");
    }

    @Test
    void pagesToTheOldestWithoutALossOrARepeat() {
        Sent sent = new Sent(jdbc);
        for (int n = 1; n <= 2 * InboxAssembler.PAGE + 1; n++) {
            // several at the very same moment, and the border of a page among them
            sent.sent(n, NOON.plusSeconds(n / 4), Disposition.SELF_CARE);
        }
        Browser browser = signedIn(NAME);

        Browser.Answer first = browser.get("/staff");
        Browser.Answer second = browser.get(older(first));
        Browser.Answer third = browser.get(older(second));

        assertThat(numbers(first, "#others")).hasSize(25).startsWith("#51").endsWith("#27");
        assertThat(numbers(second, "#others")).hasSize(25).startsWith("#26").endsWith("#2");
        assertThat(numbers(third, "#others")).containsExactly("#1");
        assertThat(third.has("nav[aria-label=Pages] a")).isFalse();
    }

    @Test
    void pagesThroughRedFlagsOnTheirOwn() {
        Sent sent = new Sent(jdbc);
        for (int n = 1; n <= InboxAssembler.PAGE + 2; n++) {
            sent.sent(n, NOON.plusSeconds(n), Disposition.CLINICIAN);
        }
        sent.sent(99, NOON, Disposition.SELF_CARE);
        Browser browser = signedIn(NAME);

        Browser.Answer first = browser.get("/staff");
        Browser.Answer more =
                browser.get(first.page().select("a[href*=flagged]").attr("href"));

        assertThat(numbers(first, "#red-flags")).hasSize(25);
        assertThat(numbers(first, "#others")).containsExactly("#99");
        assertThat(numbers(more, "#red-flags")).containsExactly("#2", "#1");
        assertThat(more.has("#others")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "99999999999999999999-1", "1-1-1", "%00"})
    void takesAnOddPlaceAsTheStart(String before) {
        new Sent(jdbc).sent(7, NOON, Disposition.SELF_CARE);

        assertThat(numbers(signedIn(NAME).get("/staff?before=" + before), "#others"))
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
