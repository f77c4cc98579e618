package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.factor.AuthenticatorApps;
import com.evolveperformance.kneecheck.factor.CodesOfAnApp;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes from an app and on paper as the second step, set up, asked for, lost and compulsory. */
class SecondStepTests extends StaffSite {

    private static final String CODE = "/staff/sign-in/code";
    private static final String ACCOUNT = "/staff/account";

    @Autowired
    AuthenticatorApps apps;

    private Browser admin;

    @BeforeEach
    void open() {
        admin = signedIn(NAME);
    }

    @Test
    void asksForACodeAfterThePassword() {
        CodesOfAnApp app = setUp(admin);
        Browser later = browser();

        assertThat(signIn(later, NAME, PASSWORD).location()).isEqualTo(CODE);
        assertThat(later.get("/staff").location()).isEqualTo(CODE);
        assertThat(later.get("/staff/people").location()).isEqualTo(CODE);
        assertThat(later.get(CODE).has("nav")).isFalse();
        assertThat(enter(later, "000000").status()).isEqualTo(422);
        time().forward(Duration.ofSeconds(60));
        assertThat(enter(later, app.code(time().instant())).location()).isEqualTo("/staff");
        assertThat(later.get("/staff").status()).isEqualTo(200);
    }

    @Test
    void leadsToWhatWasAskedFor() {
        CodesOfAnApp app = setUp(admin);
        time().forward(Duration.ofSeconds(60));
        Browser later = browser();
        String submission = "/staff/submissions/00000000-0000-0000-0000-000000000001";

        Browser.Answer step = later.submit(
                later.get(submission).location(), "/staff/sign-in", Map.of("name", NAME, "password", PASSWORD));
        Browser.Answer in = later.submit(step.location(), CODE, Map.of("code", app.code(time().instant())));

        assertThat(in.location()).isEqualTo(submission);
    }

    @Test
    void givesANewSessionIdWithTheLastStep() {
        CodesOfAnApp app = setUp(admin);
        time().forward(Duration.ofSeconds(60));
        Browser later = browser();
        signIn(later, NAME, PASSWORD);
        String before = later.cookie("knee-check-staff").orElseThrow();

        enter(later, app.code(time().instant()));

        assertThat(later.cookie("knee-check-staff")).get().isNotEqualTo(before);
    }

    @Test
    void takesACodeOnce() {
        CodesOfAnApp app = setUp(admin);
        time().forward(Duration.ofSeconds(60));
        String code = app.code(time().instant());
        Browser first = browser();
        Browser second = browser();
        signIn(first, NAME, PASSWORD);
        signIn(second, NAME, PASSWORD);

        assertThat(enter(first, code).location()).isEqualTo("/staff");
        assertThat(enter(second, code).status()).isEqualTo(422);
    }

    @Test
    void takesACodeOnceAlsoAtTheSameMoment() throws Exception {
        CodesOfAnApp app = setUp(admin);
        time().forward(Duration.ofSeconds(60));
        String code = app.code(time().instant());
        var account = accounts.named(NAME).orElseThrow().id();
        var many = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> spend = () -> apps.spend(account, code);
            List<Future<Boolean>> taken = many.invokeAll(Collections.nCopies(8, spend));
            int won = 0;
            for (Future<Boolean> each : taken) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void slowsDownGuessingCodesFromAnywhereButNotRecoveryCodes() {
        setUp(admin);
        String paper = newRecoveryCodes().get(0);
        Browser guesser = browser();
        signIn(guesser, NAME, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(enter(guesser, "00000" + i).status()).isEqualTo(422);
        }

        assertThat(enter(guesser, "000009").status()).isEqualTo(429);
        guesser = browser();
        signIn(guesser, NAME, PASSWORD);
        assertThat(enter(guesser, "000009").status())
                .as("the password does not reset it")
                .isEqualTo(429);
        assertThat(enter(guesser, paper).location()).isEqualTo("/staff");
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsTyped() {
        setUp(admin);
        List<String> codes = newRecoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        Browser later = browser();
        signIn(later, NAME, PASSWORD);

        assertThat(enter(later, codes.get(3).toUpperCase().replace("-", " ")).location())
                .isEqualTo("/staff");
        later = browser();
        signIn(later, NAME, PASSWORD);
        assertThat(enter(later, codes.get(3)).status()).isEqualTo(422);
        assertThat(admin.get(ACCOUNT).text("#second-step")).contains("9 are left");
        assertThat(admin.get("/staff/audit?action=second-step").text("tbody")).contains("recovery code used");
    }

    @Test
    void storesNeitherKeyNorRecoveryCodes() {
        CodesOfAnApp app = setUp(admin);
        String code = newRecoveryCodes().get(0);

        assertThat(jdbc.sql("select secret from authenticator_app")
                        .query(String.class)
                        .single())
                .doesNotContain(app.text());
        assertThat(jdbc.sql("select code_hash from recovery_code")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains(code) || code.contains(hash));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/codes/start", "/recovery", "/codes/remove"})
    void asksForThePasswordAgain(String change) {
        setUp(admin);
        Browser.Answer open = admin.get(ACCOUNT);
        String token = open.page().select("[name=_csrf]").val();

        Browser.Answer answer = admin.post(ACCOUNT + change, Map.of("_csrf", token, "again", "not the password"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has("#again[aria-invalid=true]")).isTrue();
    }

    @Test
    void wantsAFirstCodeBeforeItKeepsAKey() {
        Browser.Answer start = admin.submit(ACCOUNT, ACCOUNT + "/codes/start", Map.of("again", PASSWORD));

        Browser.Answer wrong = admin.submit(start, ACCOUNT + "/codes", Map.of("code", "000000"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text(".secret")).as("the same key").isEqualTo(start.text(".secret"));
        assertThat(jdbc.sql("select count(*) from authenticator_app")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesNoKeyThatItDidNotMakeForThisPersonJustNow() {
        Browser.Answer start = admin.submit(ACCOUNT, ACCOUNT + "/codes/start", Map.of("again", PASSWORD));
        CodesOfAnApp app = new CodesOfAnApp(start.text(".secret"));
        Browser other = signedIn("Kim");
        String key = start.page().select("[name=key]").val();
        String token = other.get(ACCOUNT).page().select("[name=_csrf]").val();

        Browser.Answer stolen =
                other.post(ACCOUNT + "/codes", Map.of("_csrf", token, "key", key, "code", app.code(time().instant())));
        time().forward(Duration.ofMinutes(16));
        Browser.Answer late = admin.submit(start, ACCOUNT + "/codes", Map.of("code", app.code(time().instant())));

        assertThat(stolen.status()).isEqualTo(422);
        assertThat(late.status()).isEqualTo(422);
    }

    @Test
    void endsOtherSessionsWhenAStepIsAddedOrRemoved() {
        Browser elsewhere = signedIn(NAME);
        setUp(admin);
        assertThat(elsewhere.get("/staff").location()).isEqualTo("/staff/sign-in");

        post("/codes/remove", Map.of("again", PASSWORD));

        assertThat(signIn(browser(), NAME, PASSWORD).location()).isEqualTo("/staff");
        assertThat(jdbc.sql("select count(*) from recovery_code")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"false, 14, 422", "false, 15, 302", "true, 7, 422", "true, 8, 302"})
    void takesAShorterPasswordBeforeASecondStep(boolean second, int length, int status) {
        if (second) {
            setUp(admin);
        }
        String password = "qmvzkwpxrhtbdlc".substring(0, length);

        assertThat(admin.submit(ACCOUNT, ACCOUNT + "/password", Map.of("current", PASSWORD, "password", password))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void keepsTheStepThatAShortPasswordNeeds() {
        setUp(admin);
        admin.submit(ACCOUNT, ACCOUNT + "/password", Map.of("current", PASSWORD, "password", "qmvzkwpx"));

        assertThat(post("/codes/remove", Map.of("again", "qmvzkwpx")).status()).isEqualTo(422);
        assertThat(apps.spend(accounts.named(NAME).orElseThrow().id(), "x")).isFalse();
        assertThat(admin.get(ACCOUNT).text("#second-step .chip")).isEqualTo("On");
    }

    @Test
    void leadsEverybodyToSetOneUpWhereItIsCompulsory() {
        Browser reader = signedIn(Role.READER);
        assertThat(compulsory(true).status()).as("own first").isEqualTo(422);
        setUp(admin);

        assertThat(compulsory(true).location()).isEqualTo("/staff/people");

        assertThat(reader.get("/staff").location()).as("signed out").isEqualTo("/staff/sign-in");
        assertThat(signIn(reader, "reader", PASSWORD).location()).isEqualTo(ACCOUNT);
        assertThat(reader.get("/staff").location()).isEqualTo(ACCOUNT);
        assertThat(reader.get("/staff/styleguide").location()).isEqualTo(ACCOUNT);
        assertThat(reader.get(ACCOUNT).has("form[action$=password]")).isFalse();
        setUp(reader);
        assertThat(reader.get("/staff").status()).isEqualTo(200);
        assertThat(admin.get("/staff/people").page().select("tbody tr td:eq(0) p"))
                .hasSize(2);
        assertThat(post("/codes/remove", Map.of("again", PASSWORD)).status())
                .as("the last one stays")
                .isEqualTo(422);
        assertThat(compulsory(false).location()).isEqualTo("/staff/people");
        assertThat(post("/codes/remove", Map.of("again", PASSWORD)).status()).isEqualTo(302);
    }

    @Test
    void takesTheStepAwayWithAReset() {
        Browser reader = signedIn(Role.READER);
        setUp(reader);
        String person =
                "/staff/people/" + accounts.named("reader").orElseThrow().id();

        Browser.Answer link = admin.submit(person, person + "/reset", Map.of());

        String path = link.page().getElementById("link").text().replaceFirst("http://localhost:[0-9]+", "");
        Browser back = browser();
        back.submit(path, path, Map.of("password", "nine quiet herons dance"));
        assertThat(signIn(back, "reader", "nine quiet herons dance").location()).isEqualTo("/staff");
    }

    @Test
    void showsANoteAgainThatWasSentBeforeTheLastStep() {
        setUp(admin);
        Browser later = browser();
        signIn(later, NAME, PASSWORD);
        String token = later.get(CODE).page().select("[name=_csrf]").val();

        Browser.Answer answer = later.post(
                "/staff/submissions/00000000-0000-0000-0000-000000000001/notes",
                Map.of("_csrf", token, "text", "Left a message"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("textarea")).isEqualTo("Left a message");
    }

    /** Sets up codes, and gives the app that makes them. */
    private CodesOfAnApp setUp(Browser browser) {
        Browser.Answer start = browser.submit(ACCOUNT, ACCOUNT + "/codes/start", Map.of("again", PASSWORD));
        assertThat(start.has("svg path")).isTrue();
        CodesOfAnApp app = new CodesOfAnApp(start.text(".secret"));
        Browser.Answer codes = browser.submit(start, ACCOUNT + "/codes", Map.of("code", app.code(time().instant())));
        assertThat(codes.page().select(".keys li")).hasSize(10);
        return app;
    }

    private List<String> newRecoveryCodes() {
        return post("/recovery", Map.of("again", PASSWORD))
                .page()
                .select(".keys li")
                .eachText();
    }

    private Browser.Answer post(String change, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", admin.get(ACCOUNT).page().select("[name=_csrf]").val());
        return admin.post(ACCOUNT + change, all);
    }

    private Browser.Answer compulsory(boolean everybody) {
        return admin.submit(
                "/staff/people", "/staff/people/second-step", Map.of("everybody", String.valueOf(everybody)));
    }

    private static Browser.Answer enter(Browser browser, String code) {
        return browser.submit(CODE, CODE, Map.of("code", code));
    }
}
