package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.safety.Disposition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that is done on the clinic's side leaves its line, and no line is ever changed. */
class AuditTests extends StaffSite {

    private static final Pattern CHANGES =
            Pattern.compile("(update|delete\\s+from|truncate|merge\\s+into)\\s+(table\\s+)?audit\\b");

    private static final String CANARY = "xylophone";

    @Test
    void holdsALineForEverythingThatIsDoneAndNothingThatWasTyped() {
        Browser admin = signedIn(NAME);
        String id = new Sent(jdbc)
                .sent(1042, Instant.parse("2026-05-14T16:00:00Z"), Disposition.SELF_CARE)
                .toString();
        String page = "/staff/submissions/" + id;
        signIn(browser(), NAME, CANARY);
        admin.get("/staff?q=" + CANARY);
        admin.get(page);
        admin.submit(page, page + "/notes", Map.of("text", CANARY));
        admin.submit(page, page + "/handling", Map.of("todo", CANARY));
        admin.get("/staff/export.csv");
        admin.submit("/staff/people", "/staff/people", Map.of("name", "Kim", "role", "reader"));
        admin.submit("/staff/statuses", "/staff/statuses", Map.of("name", "Left a message"));
        admin.submit("/staff/account", "/staff/account/codes/start", Map.of("again", CANARY));
        String token = admin.get("/staff/account").page().select("[name=_csrf]").val();
        admin.post("/staff/account/recovery", Map.of("_csrf", token, "again", PASSWORD));
        admin.submit(
                "/staff/account",
                "/staff/account/password",
                Map.of("current", PASSWORD, "password", "nine quiet herons dance"));
        admin.submit(page, page + "/erase", Map.of("sure", "true"));
        admin.submit("/staff", "/staff/sign-out", Map.of());

        assertThat(jdbc.sql("select distinct action from audit")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AuditAction.values()).map(AuditAction::id).toList());
        assertThat(jdbc.sql(
                                "select who || ' ' || action || ' ' || coalesce(subject, '') || ' ' || coalesce(detail, '') from audit")
                        .query(String.class)
                        .list())
                .noneMatch(line -> line.contains(CANARY))
                .allMatch(line -> line.startsWith(NAME));
        assertThat(jdbc.sql("select action from audit where subject = :id order by number")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .contains("view", "note", "change", "erase");
    }

    @Test
    void isChangedByNoCode() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            List<Path> changing = sources.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .filter(AuditTests::changes)
                    .toList();

            assertThat(changing).isEmpty();
        }
        assertThat(CHANGES.matcher("delete from audit where").find()).isTrue();
    }

    @Test
    void isReadByAdminsOnly() {
        assertThat(signedIn(Role.CLINICIAN).get("/staff/audit").status()).isEqualTo(404);
    }

    private static boolean changes(Path file) {
        try {
            return CHANGES.matcher(Files.readString(file).toLowerCase(Locale.ROOT))
                    .find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
