package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.safety.Disposition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clinic measured itself. */
class MeasuredTests extends StaffSite {

    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00Z");

    private UUID id;
    private String page;
    private String form;
    private Browser browser;

    @BeforeEach
    void open() {
        id = new Sent(jdbc).sent(1042, NOON, Disposition.SELF_CARE);
        answers("""
                {"which-knee":"right","pain-worst":"5","knee-to-wall.unit":"in","knee-to-wall.left":"4","knee-to-wall.right":"3",
                "heel-raise.left":"20","heel-raise.right":"18","bridge.left":"25","bridge.right.stopped":"pain"}""");
        page = "/staff/submissions/" + id;
        form = page + "/measured";
        browser = signedIn(NAME);
    }

    private void answers(String json) {
        jdbc.sql("update submission set answers = :json where id = :id")
                .param("json", json)
                .param("id", id)
                .update();
    }

    private Browser.Answer save(Browser someone, Browser.Answer open, String... typed) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return someone.submit(open, form, fields);
    }

    private static String row(Browser.Answer answer, String name) {
        return answer.page().select("#measured ~ table tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void standsBesideTheSelfTestWithDifferenceAndError() {
        Browser.Answer saved = save(
                browser,
                browser.get(form),
                "knee-to-wall.unit",
                "cm",
                "knee-to-wall.left",
                "10,5",
                "heel-raise.left",
                "25",
                "heel-raise.right",
                "28",
                "bridge.right",
                "20",
                "hop.left",
                "120");

        assertThat(saved.location()).isEqualTo(page + "#measured");
        Browser.Answer answer = browser.get(page);
        assertThat(row(answer, "Knee to wall, Left")).contains("4 inches", "10.5 cm", "−0.3 cm", "within the error");
        assertThat(row(answer, "Heel raises on one leg, Left"))
                .contains("20 times", "25 times", "−5 within the error", "6");
        assertThat(row(answer, "Heel raises on one leg, Right")).contains("−10 more than the error");
        assertThat(row(answer, "Bridge on one leg, Right")).contains("Stopped by pain", "20 times", "–");
        assertThat(row(answer, "Bridge on one leg, Left")).isEmpty();
        assertThat(answer.text("#measured + .meta")).startsWith(NAME + ", today");
        assertThat(browser.get(page + "/print").text("main")).contains("−10 more than the error");
    }

    @Test
    void pairsOnlyWhatBothMeasuredAndPainDidNotEnd() {
        save(
                browser,
                browser.get(form),
                "heel-raise.left",
                "25",
                "bridge.right",
                "20",
                "bridge.left",
                "9",
                "bridge.left.stopped",
                "pain",
                "hop.left",
                "120",
                "knee-to-wall.unit",
                "cm",
                "knee-to-wall.right",
                "7");

        assertThat(jdbc.sql(
                                "select field || ' ' || round(own * 100) || ' ' || round(clinic * 100) from measured_pair order by field")
                        .query(String.class)
                        .list())
                .map(pair -> pair.replace(".0", "").replace("E+", "E"))
                .containsExactly("heel-raise.left 2000 2500", "knee-to-wall.right 762 700");
    }

    @ParameterizedTest
    @CsvSource({
        "heel-raise.left, 101, 'from 0 to 100'",
        "heel-raise.left, many, 'from 0 to 100'",
        "heel-raise.left, 2.5, whole number",
        "knee-to-wall.right, 31, 'from 0 to 30'",
        "heel-raise.left, '', at least one"
    })
    void refusesWhatTheQuestionnaireRefusesAndKeepsIt(String field, String typed, String right) {
        Browser.Answer answer = save(browser, browser.get(form), field, typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#error-summary")).contains(right);
        assertThat(answer.page().getElementsByAttributeValue("name", field).val())
                .isEqualTo(typed);
        assertThat(jdbc.sql("select count(*) from measured")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void showsNoNumberOfTheRunnersWhileOneMeasures() {
        assertThat(browser.get(form).page().select("input[type=text]").eachAttr("value"))
                .allMatch(String::isEmpty);
        assertThat(browser.get(form).text("main")).doesNotContain("20 times");
    }

    @Test
    void losesNothingOfTwoPeople() {
        Browser.Answer mine = browser.get(form);
        Browser second = signedIn("Front desk");
        save(second, second.get(form), "heel-raise.left", "25", "heel-raise.right", "26");

        Browser.Answer both = save(browser, mine, "heel-raise.left", "22", "bridge.left", "19");

        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text("#changed")).startsWith("Front desk has saved other numbers");
        assertThat(both.page()
                        .getElementsByAttributeValue("name", "heel-raise.left")
                        .val())
                .isEqualTo("22");
        assertThat(both.text("#heel-raise")).contains("Stands there now: 25 times", "Stands there now: 26 times");
        assertThat(save(browser, both).location()).isEqualTo(page + "#measured");
        Browser.Answer answer = browser.get(page);
        assertThat(row(answer, "Heel raises on one leg, Left")).contains("22 times");
        assertThat(answer.text("#measured ~ details")).contains("Front desk, today", "Right: 26 times");
    }

    @Test
    void takesTwoClicksAsOne() {
        Browser.Answer open = browser.get(form);
        save(browser, open, "heel-raise.left", "25");

        assertThat(save(browser, open, "heel-raise.left", "25").status()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from measured")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isOpenToCliniciansAndAuditedWithoutNumbers() {
        Browser clinician = signedIn(Role.CLINICIAN);
        save(clinician, clinician.get(form), "heel-raise.left", "25");

        assertThat(signedIn(Role.READER).get(form).status()).isEqualTo(404);
        assertThat(signedIn(Role.READER).get(page).has("main a[href*=measured]"))
                .isFalse();
        assertThat(jdbc.sql("select action || ' ' || detail from audit where who = 'clinician' and detail is not null")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("view measured", "change measured"));
    }

    @Test
    void goesWithTheRunnerAndShowsOnceMoreWhatWasTyped() {
        Browser.Answer open = browser.get(form);
        save(browser, open, "heel-raise.left", "25");
        Browser.Answer again = browser.get(form);
        browser.submit(page, page + "/erase", Map.of("sure", "true"));

        Browser.Answer late = save(browser, again, "heel-raise.left", "24");

        assertThat(late.status()).isEqualTo(404);
        assertThat(late.text("textarea")).isEqualTo("Heel raises on one leg, Left: 24 times");
        assertThat(jdbc.sql("select count(*) from measured_pair")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
