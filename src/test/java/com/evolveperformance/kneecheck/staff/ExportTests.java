package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.safety.Disposition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportTests extends StaffSite {

    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00Z");

    @BeforeEach
    void send() {
        Sent sent = new Sent(jdbc);
        UUID id = sent.sent(1042, NOON, Disposition.SELF_CARE);
        sent.chose(id, "CALL", "=Sam, \"the\" runner", "+1 555 010 0199", "sam@example.org", "Evenings");
        sent.sent(1043, NOON.plusSeconds(60), Disposition.EMERGENCY);
    }

    @Test
    void leavesNamesOutAndHoldsWhatTheFilterSays() {
        Browser.Answer file = signedIn(Role.CLINICIAN).get("/staff/export.csv?choice=call");

        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        List<String> lines = file.raw().body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("number,submitted_at,").doesNotContain("contact_name");
        assertThat(lines.get(1))
                .startsWith("1042,2026-05-14T16:00:00Z,,self-care,stiffness,")
                .contains(",right,", ",call,")
                .doesNotContain("Sam", "sam@", "0199");
    }

    @Test
    void holdsNamesForWhoMayExportThem() {
        UUID id = accounts.create("Kim", Role.CLINICIAN, encoder.encode(PASSWORD));
        accounts.change(id, Role.CLINICIAN, true);

        String file = signedIn("Kim").get("/staff/export.csv").raw().body();

        assertThat(file.lines().toList()).hasSize(3);
        assertThat(file)
                .contains("\"'=Sam, \"\"the\"\" runner\",'+1 555 010 0199,sam@example.org,Evenings")
                .containsSubsequence("1043,", "1042,");
    }

    /** It is read a hundred at first, then thousands at a time. */
    @Test
    void holdsEveryRowOnceAcrossItsPieces() {
        Sent sent = new Sent(jdbc);
        for (int n = 0; n < 150; n++) {
            sent.sent(2000 + n, NOON.plusSeconds(120 + n / 3), Disposition.SELF_CARE);
        }

        List<String> lines = signedIn(Role.CLINICIAN)
                .get("/staff/export.csv")
                .raw()
                .body()
                .lines()
                .skip(1)
                .toList();

        assertThat(lines).hasSize(152);
        assertThat(lines).extracting(line -> line.split(",")[0]).doesNotHaveDuplicates();
    }

    @Test
    void explainsEveryColumn() {
        Browser clinician = signedIn(Role.CLINICIAN);
        String first = clinician
                .get("/staff/export.csv")
                .raw()
                .body()
                .lines()
                .findFirst()
                .orElseThrow();

        List<String> fields = clinician
                .get("/staff/export-fields.csv")
                .raw()
                .body()
                .lines()
                .skip(1)
                .toList();

        assertThat(fields).extracting(line -> line.split(",")[0]).containsExactly(first.split(","));
    }

    @Test
    void auditsEveryExportButNotWhatWasSearchedFor() {
        signedIn(Role.CLINICIAN).get("/staff/export.csv?choice=call&q=sam");

        assertThat(jdbc.sql("select who || ' ' || detail from audit where action = 'export'")
                        .query(String.class)
                        .single())
                .isEqualTo("clinician without names choice=call");
    }
}
