package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.system.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** The first account: safety.md section 11. */
class FirstStartTests extends StaffSite {

    private static final Path FILE = DATA.resolve("setup-code.txt");
    private static final String SETUP = "/staff/setup";

    private static int days;

    @Autowired
    Audit audit;

    @Autowired
    SetupCodes codes;

    @Autowired
    SetupCodeFile file;

    @Autowired
    PasswordRules rules;

    @Autowired
    OwnAddress address;

    /** Each test has days of its own: tries are remembered. */
    @BeforeEach
    void anotherDay() {
        days += 2;
        time().forward(Duration.ofDays(days));
    }

    @Test
    void writesACodeThatOnlyItsUserCanRead() throws IOException {
        String code = code();

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE)))
                .isEqualTo("rw-------");
    }

    @Test
    void makesTheFirstAccountOnce() {
        Browser browser = browser();
        assertThat(browser.get("/staff").location()).isEqualTo("/staff/sign-in");
        assertThat(browser.get("/staff/sign-in").location()).isEqualTo(SETUP);

        Browser.Answer answer = setUp(browser, code().toLowerCase().replace("-", " "), NAME, PASSWORD);

        assertThat(answer.location()).isEqualTo("/staff/sign-in?welcome");
        assertThat(signIn(browser, NAME, PASSWORD).location()).isEqualTo("/staff");
        assertThat(FILE).doesNotExist();
        assertThat(browser.get(SETUP).status()).isEqualTo(404);
    }

    @Test
    void refusesAWrongCodeAndKeepsWhatWasTyped() {
        code();

        Browser.Answer answer = setUp(browser(), "ABCD-EFGH", NAME, PASSWORD);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has("#code-error")).isTrue();
        assertThat(answer.page().getElementById("name").val()).isEqualTo(NAME);
        assertThat(answer.page().getElementById("password").val()).isEmpty();
        assertThat(accounts.exist()).isFalse();
    }

    @Test
    void endsACodeAfterADay() {
        String code = code();
        time().forward(SetupCodes.LIFE.plusSeconds(1));

        assertThat(setUp(browser(), code, NAME, PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void endsTheCodeOfTheStartBefore() {
        String before = code();
        code();

        assertThat(setUp(browser(), before, NAME, PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void takesFiveTriesAMinute() {
        String code = code();
        Browser browser = browser();
        for (int i = 0; i < SetupTries.TRIES; i++) {
            assertThat(setUp(browser, "wrong", NAME, PASSWORD).status()).isEqualTo(422);
        }

        Browser.Answer refused = setUp(browser, code, NAME, PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        time().forward(SetupTries.WINDOW.plusSeconds(1));
        assertThat(setUp(browser, code, NAME, PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void hasOneWinner() throws Exception {
        String code = code();
        String hash = encoder.encode(PASSWORD);
        var people = Executors.newFixedThreadPool(20);
        try {
            var tries = people.invokeAll(IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(n -> () -> codes.spend(code, "Person " + n, hash))
                    .toList());

            int winners = 0;
            for (Future<Boolean> each : tries) {
                winners += each.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from staff_account")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            people.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({"'', name", "'   ', name", "Robin, password"})
    void namesEveryWrongField(String name, String field) {
        code();

        Browser.Answer answer = setUp(browser(), "", name, "too short");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.has("#" + field + "[aria-invalid=true]")).isTrue();
        assertThat(answer.has("#error-summary a[href='#" + field + "']")).isTrue();
    }

    @Test
    void takesTheFirstAccountFromSettings(@TempDir Path secrets) throws IOException {
        Path password = Files.writeString(secrets.resolve("password"), PASSWORD + "\n");

        start("Front desk", password);

        assertThat(signIn(browser(), "Front desk", PASSWORD).location()).isEqualTo("/staff");
        assertThat(FILE).doesNotExist();
    }

    @Test
    void ignoresTheSettingsOnceThereIsAnAccount(@TempDir Path secrets) {
        account(NAME);

        start("Front desk", secrets.resolve("gone"));

        assertThat(jdbc.sql("select name from staff_account")
                        .query(String.class)
                        .list())
                .containsExactly(NAME);
    }

    @Test
    void refusesAPasswordFileItCannotUse(@TempDir Path secrets) throws IOException {
        Path weak = Files.writeString(secrets.resolve("password"), "password1234567\n");

        assertThatThrownBy(() -> start("Front desk", weak))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("kneecheck.staff.bootstrap-password-file")
                .hasMessageNotContaining("password1234567");
        assertThatThrownBy(() -> start("Front desk", secrets.resolve("gone")))
                .isInstanceOf(WrongSettingException.class);
        assertThatThrownBy(() -> new StaffSettings("Front desk", null, null)).isInstanceOf(WrongSettingException.class);
    }

    /** Starts once more and reads the code it wrote. */
    private String code() {
        start(null, null);
        try {
            return Files.readString(FILE).strip();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private void start(@Nullable String name, @Nullable Path password) {
        new FirstStart(accounts, codes, file, rules, encoder, new StaffSettings(name, password, null), address, audit)
                .run(new DefaultApplicationArguments());
    }

    private static Browser.Answer setUp(Browser browser, String code, String name, String password) {
        return browser.submit(SETUP, SETUP, Map.of("code", code, "name", name, "password", password));
    }
}
