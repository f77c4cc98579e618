package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, how, and for how long: safety.md section 7. */
class StaffDoorTests extends StaffSite {

    private static final String SESSION = "knee-check-staff";

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff/", "/staff/anything", "/staff/not-sent", "/staff/sign-in/refused"})
    void asksToSignIn(String address) {
        account(NAME);

        assertThat(browser().get(address).location()).isEqualTo("/staff/sign-in");
    }

    @Test
    void leadsToTheSubmissionThatWasAskedFor() {
        account(NAME);
        Browser browser = browser();
        String submission = "/staff/submissions/" + UUID.randomUUID();

        String form = browser.get(submission).location();
        Browser.Answer answer = browser.submit(form, "/staff/sign-in", Map.of("name", NAME, "password", PASSWORD));

        assertThat(answer.location()).isEqualTo(submission);
    }

    @Test
    void leadsNowhereElse() {
        account(NAME);

        Browser.Answer answer = browser()
                .submit(
                        "/staff/sign-in?to=https://example.org/",
                        "/staff/sign-in",
                        Map.of("name", NAME, "password", PASSWORD));

        assertThat(answer.location()).isEqualTo("/staff");
    }

    @Test
    void takesTheNameInAnyCase() {
        account(NAME);
        Browser browser = browser();

        assertThat(signIn(browser, "  robin  o’neill", PASSWORD).location()).isEqualTo("/staff");
        assertThat(browser.get("/staff").text("header")).contains(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, "Nobody", "", "a\0b"})
    void saysTheSameToKnownAndUnknownNames(String name) {
        account(NAME);

        Browser.Answer answer = signIn(browser(), name, "not the password");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#error-summary")).startsWith("Name and password don’t match");
        assertThat(answer.page().getElementById("password").val()).isEmpty();
    }

    @Test
    void storesNoSessionForStrangers() {
        account(NAME);

        browser().get("/staff");
        signIn(browser(), NAME, "wrong");

        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void givesANewSessionIdAtSignIn() {
        Browser browser = signedIn(NAME);
        String before = browser.cookie(SESSION).orElseThrow();
        String token = browser.get("/staff").page().select("input[name=_csrf]").val();

        browser.post("/staff/sign-in", Map.of("name", NAME, "password", PASSWORD, "_csrf", token));

        assertThat(browser.cookie(SESSION)).get().isNotEqualTo(before);
        assertThat(browser.get("/staff").status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionAtSignOut() {
        Browser browser = signedIn(NAME);

        Browser.Answer answer = browser.submit("/staff", "/staff/sign-out", Map.of());

        assertThat(answer.location()).isEqualTo("/staff/sign-in?signed-out");
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(browser.get("/staff").location()).isEqualTo("/staff/sign-in");
    }

    @Test
    void endsTheSessionAfterTwelveHours() {
        Browser browser = signedIn(NAME);

        time().forward(Duration.ofHours(12).minusMinutes(1));
        assertThat(browser.get("/staff").status()).isEqualTo(200);
        time().forward(Duration.ofMinutes(2));
        assertThat(browser.get("/staff").location()).isEqualTo("/staff/sign-in");
    }

    @Test
    void endsAnIdleSessionAfterFifteenMinutes() {
        signedIn(NAME);

        assertThat(jdbc.sql("select max_inactive_interval from spring_session")
                        .query(Integer.class)
                        .single())
                .isEqualTo(15 * 60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/sign-in",
                "/staff/sign-out",
                "/staff/submissions/1/notes",
                "/staff/submissions/1/handling"
            })
    void explainsAFormWithoutItsToken(String address) {
        Browser.Answer answer = signedIn(NAME).post(address, Map.of("text", "Left a <b>message</b>"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("h1")).isEqualTo("This was not saved");
        assertThat(answer.text("textarea")).isEqualTo("Left a <b>message</b>");
    }

    @Test
    void showsANoteAgainThatCameAfterTheSessionHadEnded() {
        Browser browser = signedIn(NAME);
        String address = "/staff/submissions/" + UUID.randomUUID();
        String token = browser.get("/staff").page().select("input[name=_csrf]").val();
        browser.forget(SESSION);

        Browser.Answer answer = browser.post(address + "/notes", Map.of("text", "Left a message", "_csrf", token));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("textarea")).isEqualTo("Left a message");
        assertThat(answer.page().select("main a")).isEmpty();
        assertThat(browser.submit(answer, "/staff/sign-in", Map.of("name", NAME, "password", PASSWORD))
                        .location())
                .isEqualTo(address);
    }

    @Test
    void slowsDownGuessingFromTheFifthFailure() {
        account(NAME);
        Browser browser = browser();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(browser, NAME, "wrong").status()).isEqualTo(422);
        }

        Browser.Answer refused = signIn(browser, NAME, PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isBetween("1", "2");
        assertThat(refused.page().getElementById("name").val()).isEqualTo(NAME);
        time().forward(Duration.ofSeconds(3));
        assertThat(signIn(browser, NAME, PASSWORD).location()).isEqualTo("/staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/sign-in", "/staff", "/staff/unknown"})
    void sendsTheSecurityHeaders(String address) {
        Browser.Answer answer = signedIn(NAME).get(address);

        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void hasNoPageWithoutARule() {
        assertThat(signedIn(NAME).get("/staff/unknown").status()).isEqualTo(404);
    }

    @Test
    void keepsTheSessionCookieFromScripts() {
        account(NAME);

        Browser.Answer answer = signIn(browser(), NAME, PASSWORD);

        assertThat(answer.raw().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION + "="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }
}
