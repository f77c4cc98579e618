package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evolveperformance.kneecheck.system.WrongSettingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts, one-time links and sessions, and what of it the audit holds. */
class PeopleTests extends StaffSite {

    private static final String OTHER = "nine quiet herons dance";

    @Autowired
    People people;

    @Autowired
    LostPassword lostPassword;

    private Browser admin;

    @BeforeEach
    void open() {
        admin = signedIn(NAME);
    }

    @Test
    void letsSomebodyInWithALinkThatWorksOnce() {
        String path = invite("Kim", "clinician");
        Browser kim = browser();
        assertThat(kim.get(path).text("main .lead")).contains("Kim");

        Browser.Answer chosen = kim.submit(path, path, Map.of("password", OTHER));

        assertThat(chosen.location()).isEqualTo("/staff/sign-in?welcome");
        assertThat(signIn(kim, "Kim", OTHER).location()).isEqualTo("/staff");
        assertThat(browser().get(path).status()).isEqualTo(404);
        assertThat(kim.get("/staff/people").status()).isEqualTo(404);
    }

    @Test
    void endsALinkWhenItIsTooOldOrReplaced() {
        String first = invite("Kim", "reader");
        String second = path(admin.submit(person("Kim"), person("Kim") + "/reset", Map.of()));

        assertThat(browser().get(first).status()).isEqualTo(404);
        assertThat(browser().get(second).status()).isEqualTo(200);
        time().forward(OneTimeLinks.LIFE.plusSeconds(1));
        assertThat(browser().get(second).status()).isEqualTo(404);
    }

    @Test
    void refusesAWeakPasswordAndKeepsTheLink() {
        String path = invite("Kim", "reader");

        assertThat(browser().submit(path, path, Map.of("password", "short")).status())
                .isEqualTo(422);
        assertThat(browser().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"'', reader, name", "' robin  O’NEILL', reader, name", "Kim, '', role", "Kim, owner, role"})
    void namesWhatIsWrongWithAnInvitation(String name, String role, String field) {
        Browser.Answer answer = admin.submit("/staff/people", "/staff/people", Map.of("name", name, "role", role));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has("#error-summary a[href='#" + field + "']")).isTrue();
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void endsSessionsAtOnceWhenAnAccountIsDisabled() {
        Browser reader = signedIn(Role.READER);
        assertThat(reader.get("/staff").status()).isEqualTo(200);

        admin.submit(person("reader"), person("reader") + "/disable", Map.of());

        assertThat(reader.get("/staff").location()).isEqualTo("/staff/sign-in");
        assertThat(signIn(browser(), "reader", PASSWORD).status()).isEqualTo(422);
        admin.submit(person("reader"), person("reader") + "/enable", Map.of());
        assertThat(signIn(browser(), "reader", PASSWORD).location()).isEqualTo("/staff");
    }

    @Test
    void givesAndTakesRightsAtOnce() {
        Browser reader = signedIn(Role.READER);

        admin.submit(person("reader"), person("reader") + "/role", Map.of("role", "admin"));

        assertThat(reader.get("/staff").location()).isEqualTo("/staff/sign-in");
        assertThat(signedIn(Role.READER).get("/staff/people").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"role, role, reader", "disable, disable, ''"})
    void keepsTheLastAdmin(String action, String field, String role) {
        Browser.Answer answer = admin.submit(person(NAME), person(NAME) + "/" + action, Map.of("role", role));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has("#error-summary a[href='#" + field + "']")).isTrue();
        assertThat(admin.get("/staff/people").status()).isEqualTo(200);
    }

    @Test
    void keepsOneOfTwoAdminsWhoDisableEachOther() throws Exception {
        UUID first = accounts.named(NAME).orElseThrow().id();
        UUID second = accounts.create("Kim", Role.ADMIN, encoder.encode(PASSWORD));
        var both = Executors.newFixedThreadPool(2);
        try {
            both.invokeAll(List.<Callable<Boolean>>of(
                    () -> people.disable(first, true, "Kim"), () -> people.disable(second, true, NAME)));
        } finally {
            both.shutdown();
        }

        assertThat(accounts.all()).filteredOn(StaffAccount::disabled).hasSize(1);
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        Browser elsewhere = signedIn(NAME);

        Browser.Answer wrong = admin.submit(
                "/staff/account", "/staff/account/password", Map.of("current", "wrong", "password", OTHER));
        Browser.Answer right = admin.submit(
                "/staff/account", "/staff/account/password", Map.of("current", PASSWORD, "password", OTHER));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.has("#current[aria-invalid=true]")).isTrue();
        assertThat(right.location()).isEqualTo("/staff/account?changed");
        assertThat(elsewhere.get("/staff").location()).isEqualTo("/staff/sign-in");
        assertThat(admin.get("/staff").status()).isEqualTo(200);
        assertThat(signIn(browser(), NAME, OTHER).location()).isEqualTo("/staff");
    }

    @Test
    void showsAndEndsOnesSessions() {
        Browser elsewhere = signedIn(NAME);
        Browser.Answer account = admin.get("/staff/account");
        String other = account.page().select(".thread li").stream()
                .filter(each -> !each.text().contains("Here."))
                .map(each -> each.select("input[name=key]").val())
                .findFirst()
                .orElseThrow();

        admin.submit(account, "/staff/account/sessions", Map.of("key", other));

        assertThat(elsewhere.get("/staff").location()).isEqualTo("/staff/sign-in");
        assertThat(admin.get("/staff/account").page().select(".thread li")).hasSize(1);
    }

    @Test
    void printsALinkForALostPassword() {
        String path = OneTimeLinks.PATH + lostPassword.secret("robin o’neill");

        Browser browser = browser();
        browser.submit(path, path, Map.of("password", OTHER));

        assertThat(signIn(browser, NAME, OTHER).location()).isEqualTo("/staff");
        assertThatThrownBy(() -> lostPassword.secret("Nobody")).isInstanceOf(WrongSettingException.class);
    }

    @Test
    void auditsWhoDidWhat() {
        signIn(browser(), NAME, "wrong");
        signIn(browser(), "my secret words typed here", "wrong");
        invite("Kim", "reader");

        Browser.Answer audit = admin.get("/staff/audit");

        assertThat(audit.page().select("tbody tr").eachText())
                .anyMatch(line -> line.contains(NAME + " Signed in"))
                .anyMatch(line -> line.contains(NAME + " Failed to sign in"))
                .anyMatch(line -> line.contains("? Failed to sign in"))
                .anyMatch(line -> line.contains("Changed an account") && line.contains("Kim"))
                .noneMatch(line -> line.contains("secret"));
        assertThat(admin.get("/staff/audit?action=people&subject=Kim").page().select("tbody tr"))
                .hasSize(1);
        assertThat(admin.get("/staff/audit?who=Nobody").has("table")).isFalse();
        assertThat(admin.get("/staff/audit?to=2001-01-01").has("table")).isFalse();
    }

    @Test
    void keepsASessionAliveOnlyForThoseSignedIn() {
        assertThat(admin.submit("/staff/account", "/staff/account/sessions", Map.of("key", "x"))
                        .status())
                .isEqualTo(302);
        String token = admin.get("/staff").page().select("input[name=_csrf]").val();

        assertThat(admin.post("/staff/alive", Map.of("_csrf", token)).status()).isEqualTo(204);
        assertThat(browser().post("/staff/alive", Map.of("_csrf", token)).status())
                .isEqualTo(403);
    }

    private String invite(String name, String role) {
        return path(admin.submit("/staff/people", "/staff/people", Map.of("name", name, "role", role)));
    }

    private static String path(Browser.Answer link) {
        return link.page().getElementById("link").text().replaceFirst("http://localhost:[0-9]+", "");
    }

    private String person(String name) {
        return "/staff/people/" + accounts.named(name).orElseThrow().id();
    }
}
