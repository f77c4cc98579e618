package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.submission.Token;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What people type is in the database and nowhere else: also when it was wrong, and when it made something fail. */
class PrivateTextTests extends LiveSite {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String WORD = "canaryword7";

    @Test
    void staysOutOfLogsFilesAndAddresses() throws Exception {
        Token code = filled();
        sent("/assessment/about-you", code, "age=" + WORD + "&sex=" + WORD, 422);
        sent("/assessment/goal", code, WORD + "=" + WORD, 422);
        String report = "/reports/" + submissions.submit(code).orElseThrow().text();
        get("/assessment/" + WORD + "?q=" + WORD, cookie(code));
        get("/staff?" + WORD, "knee-check-staff=" + WORD);
        post("/staff/sign-in", "x=y", FORM, "name=" + WORD + "&password=" + WORD);
        post("/staff/setup", "x=y", FORM, "code=" + WORD + "&name=" + WORD + "&password=" + WORD);
        jdbc.execute("alter table submission alter column contact_name varchar(4)");
        try {
            Answer failed = sent(
                    report + "/choice",
                    code,
                    "choice=call&contact-name=" + WORD + "&contact-phone=5550100&contact-consent=yes",
                    503);
            assertThat(failed.header("Retry-After")).isNotEmpty();
        } finally {
            jdbc.execute("alter table submission alter column contact_name varchar(120)");
        }

        assertThat(logged()).isNotEmpty().noneMatch(line -> line.contains(WORD) || line.contains(code.text()));
        try (Stream<Path> files = Files.walk(Path.of(FOLDER))) {
            List<Path> others = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".mv.db"))
                    .toList();
            for (Path file : others) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(WORD);
            }
            assertThat(others).noneMatch(file -> file.toString().endsWith(".trace.db"));
        }
    }

    @Test
    void isShownAgainWhenItCouldNotBeStored() throws Exception {
        Token code = filled();
        Document page = Jsoup.parse(get("/assessment/about-you", cookie(code)).body());
        assertThat(page.selectFirst("[name=age]")).isNotNull();
        jdbc.execute("alter table draft rename to draft_away");
        try {
            Answer answer = sent("/assessment/about-you", code, "age=47&sex=female", 503);
            assertThat(Jsoup.parse(answer.body()).selectFirst("[name=age]").attr("value"))
                    .isEqualTo("47");
            assertThat(get("/actuator/health", "").status()).isEqualTo(503);
            assertThat(get("/actuator/health/liveness", "").status()).isEqualTo(200);
        } finally {
            jdbc.execute("alter table draft_away rename to draft");
        }
        assertThat(drafts.find(code).orElseThrow().answers().text("age")).isEqualTo("34");
        sent("/assessment/about-you", code, "age=48&sex=female", 303);
        assertThat(get("/actuator/health", "").status()).isEqualTo(200);
    }

    private Answer sent(String path, Token code, String fields, int status) throws Exception {
        Answer open = get("/", "");
        String form = open.header("Set-Cookie").replaceAll(".*(knee-check-form=[^;]+).*", "$1");
        String token = Jsoup.parse(open.body()).selectFirst("[name=_csrf]").attr("value");
        Answer answer = post(path, cookie(code) + "; " + form, FORM, fields + "&_csrf=" + token);
        assertThat(answer.status()).as(path).isEqualTo(status);
        assertThat(answer.header("Location")).doesNotContain(WORD);
        return answer;
    }
}
