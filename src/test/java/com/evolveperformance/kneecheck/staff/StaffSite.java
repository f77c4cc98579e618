package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.system.StoredSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running application with an empty database, the same one for all tests of the clinic's side. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClock.class)
abstract class StaffSite {

    static final String NAME = "Robin O’Neill";
    static final String PASSWORD = "seven mild oysters sang";

    static final Path DATA = temporary();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:staff;DB_CLOSE_DELAY=-1");
        settings.add("kneecheck.data-dir", DATA::toString);
        settings.add("kneecheck.notices.first-try", () -> "PT24H");
        settings.add("kneecheck.limits.enabled", () -> "false");
        settings.add("kneecheck.clinic.time-zone", () -> "America/New_York");
    }

    @BeforeEach
    void empty() {
        clock.reset();
        for (String table : List.of(
                "note",
                "measured",
                "submission",
                "draft",
                "trend_stale",
                "trend_day",
                "setup_code",
                "sign_in_failure",
                "one_time_link",
                "staff_account",
                "user_entities",
                "passkey_challenge",
                "setting",
                "clinic_logo",
                "notice_wish",
                "audit",
                "spring_session")) {
            jdbc.sql("delete from " + table).update();
        }
        settings.refresh();
        jdbc.sql("update trend_state set drafts_at = :then")
                .param("then", java.time.Instant.EPOCH.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    @Autowired
    StoredSettings settings;

    Browser browser() {
        return new Browser(port);
    }

    void account(String name) {
        accounts.create(name, encoder.encode(PASSWORD));
    }

    /** A browser in which somebody with this role has signed in. */
    Browser signedIn(Role role) {
        if (accounts.named(role.id()).isEmpty()) {
            accounts.create(role.id(), role, encoder.encode(PASSWORD));
        }
        Browser browser = browser();
        signIn(browser, role.id(), PASSWORD);
        return browser;
    }

    /** A browser in which this person, an admin, has signed in. */
    Browser signedIn(String name) {
        if (jdbc.sql("select count(*) from staff_account where name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                == 0) {
            account(name);
        }
        Browser browser = browser();
        signIn(browser, name, PASSWORD);
        return browser;
    }

    static Browser.Answer signIn(Browser browser, String name, String password) {
        return browser.submit("/staff/sign-in", "/staff/sign-in", Map.of("name", name, "password", password));
    }

    TestClock time() {
        return clock;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("knee-check-staff");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
