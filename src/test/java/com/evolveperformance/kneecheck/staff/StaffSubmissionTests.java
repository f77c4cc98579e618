package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.safety.Disposition;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffSubmissionTests extends StaffSite {

    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00Z");

    private UUID id;
    private String page;
    private Browser browser;

    @BeforeEach
    void open() {
        id = new Sent(jdbc).sent(1042, NOON, Disposition.SELF_CARE);
        page = "/staff/submissions/" + id;
        browser = signedIn(NAME);
    }

    @Test
    void showsWhoWhatAndHowToReachThem() {
        new Sent(jdbc).chose(id, "BOOK", "Sam <b>O’Hara</b>", "+1 (555) 010-0199", "sam@example.org", "Evenings");

        Browser.Answer answer = browser.get(page);

        assertThat(answer.text("h1")).startsWith("Runner").endsWith("#1042");
        assertThat(answer.text("#contact"))
                .contains("Wants a visit", "Sam <b>O’Hara</b>", "+1 (555) 010-0199", "sam@example.org", "Evenings");
        assertThat(answer.has("#contact a[href='tel:+15550100199']")).isTrue();
        assertThat(answer.text(".lanes li:eq(0)")).contains("Stiffness", "78");
        assertThat(answer.text("#answers ~ .card")).contains("Which knee hurts? Right");
        assertThat(answer.page().select("#as-seen ~ section")).isNotEmpty();
    }

    @Test
    void showsRedFlagsFirstWithTheAnswersBehindThem() {
        UUID urgent = new Sent(jdbc).sent(1043, NOON, Disposition.EMERGENCY);

        Browser.Answer answer = browser.get("/staff/submissions/" + urgent);

        assertThat(answer.text(".call.now")).contains("Knee stuck", "Is any of this true for your knee right now?");
        assertThat(answer.has(".lanes")).isFalse();
        assertThat(answer.text("#contact")).contains("Saw the safety page");
    }

    @ParameterizedTest
    @CsvSource({"0, 422", "1, 302", "4000, 302", "4001, 422"})
    void holdsTheLimitsOfANote(int length, int status) {
        String text = "ä".repeat(length);

        Browser.Answer answer = browser.submit(page, page + "/notes", Map.of("text", text));

        assertThat(answer.status()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.has("#text-error")).isTrue();
            assertThat(answer.page().getElementById("text").wholeText()).isEqualTo(text);
        } else {
            assertThat(browser.get(page).text(".thread li p:eq(1)")).isEqualTo(text);
        }
    }

    @Test
    void countsALineBreakOnceAsBrowsersDo() {
        String text = "a\r\n".repeat(1999) + "ab";

        assertThat(browser.submit(page, page + "/notes", Map.of("text", text)).status())
                .isEqualTo(302);
    }

    @Test
    void showsNotesNewestFirstWithWhoWroteThem() {
        browser.submit(page, page + "/notes", Map.of("text", "<script>alert(1)</script>\nsecond line"));
        signedIn("Front desk").submit(page, page + "/notes", Map.of("text", "Left a \0message"));

        Browser.Answer answer = browser.get(page);

        assertThat(answer.text(".thread li:eq(0)"))
                .startsWith("Front desk, today")
                .endsWith("Left a message");
        assertThat(answer.text(".thread li:eq(1)")).startsWith(NAME).endsWith("<script>alert(1)</script> second line");
    }

    @Test
    void takesTwoClicksAsOneNote() {
        Browser.Answer open = browser.get(page);

        browser.submit(open, page + "/notes", Map.of("text", "Left a message"));
        browser.submit(open, page + "/notes", Map.of("text", "Left a message"));

        assertThat(browser.get(page).page().select(".thread li")).hasSize(1);
    }

    @Test
    void marksAsReviewedAndOpensAgain() {
        browser.submit(page, page + "/review", Map.of());
        assertThat(browser.get(page).text("#review p")).startsWith("Reviewed by " + NAME + ", today");

        browser.submit(page, page + "/review", Map.of());
        assertThat(browser.get(page).text("#review p")).startsWith("Nobody has reviewed this yet.");
    }

    @Test
    void refusesTheSecondOfTwoPeopleOnOneSubmission() {
        Browser.Answer open = browser.get(page);
        signedIn("Front desk").submit(page, page + "/review", Map.of());

        Browser.Answer answer = browser.submit(open, page + "/review", Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.has("#changed")).isTrue();
        assertThat(answer.text("#review")).contains("Reviewed by Front desk");
    }

    @Test
    void takesTwoClicksAsOneReview() {
        Browser.Answer open = browser.get(page);
        browser.submit(open, page + "/review", Map.of());

        assertThat(browser.submit(open, page + "/review", Map.of()).status()).isEqualTo(302);
    }

    @Test
    void refusesAReviewOfWhatTheRunnerHasChangedSince() {
        Browser.Answer open = browser.get(page);
        new Sent(jdbc).chose(id, "CALL", "Sam", "555 0100", "sam@example.org", "Now");

        assertThat(browser.submit(open, page + "/review", Map.of()).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/notes", "/review"})
    void findsNothingBehindAnUnknownId(String action) {
        for (String unknown : new String[] {UUID.randomUUID().toString(), "1042", "null"}) {
            String address = "/staff/submissions/" + unknown + action;
            Map<String, String> fields = Map.of(
                    "text",
                    "x",
                    "version",
                    "0",
                    "reviewed",
                    "true",
                    "_csrf",
                    browser.get(page).page().select("[name=_csrf]").val());

            Browser.Answer answer = action.isEmpty() ? browser.get(address) : browser.post(address, fields);

            assertThat(answer.status()).as(address).isEqualTo(404);
        }
    }

    @Test
    void refusesAReviewWithoutItsVersion() {
        String token = browser.get(page).page().select("[name=_csrf]").val();

        assertThat(browser.post(page + "/review", Map.of("_csrf", token, "reviewed", "true", "version", "x"))
                        .status())
                .isEqualTo(400);
    }
}
