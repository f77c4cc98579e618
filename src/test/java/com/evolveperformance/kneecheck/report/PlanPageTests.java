package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a runner changes in the plan is kept with the report, and page, PDF and data file follow. */
class PlanPageTests extends ReportSite {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TODAY = LocalDate.now(java.time.ZoneOffset.UTC).toString();

    @Test
    void keepsTheDaysThatWerePicked() {
        String address = report(Personas.STIFF_LEFT_ANKLE);

        MvcTestResult kept = post(address + "/plan", "days", "tuesday", "days", "saturday", "start", TODAY);

        assertThat(kept).hasStatus(303);
        assertThat(kept.getResponse().getHeader("Location")).isEqualTo(address + "#plan");
        Document page = page(get(address));
        assertThat(page.select("#plan-days input[checked]").eachAttr("value")).containsExactly("tuesday", "saturday");
        assertThat(page.select(".week .drills")).hasSize(2);
        JsonNode data = data(address);
        assertThat(data.get("days").toString()).isEqualTo("[\"tuesday\",\"saturday\"]");
        assertThat(data.get("daysPerWeek").asInt()).isEqualTo(2);
        assertThat(data.get("revision").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "monday, start, 2026-13-40, #plan-days #plan-start",
        "monday, days, tuesday, #plan-days",
        "sunday, days, monday, #plan-days",
        "monday, days, someday, #plan-days",
    })
    void saysWhatWouldBeRightAndKeepsWhatWasTyped(String day, String field, String value, String wrong) {
        String address = report(Personas.STIFF_LEFT_ANKLE);
        String start = field.equals("start") ? value : TODAY;

        MvcTestResult refused = field.equals("start")
                ? post(address + "/plan", "days", day, "start", start)
                : post(address + "/plan", "days", day, field, value, "start", start);

        assertThat(refused).hasStatus(422);
        Document page = page(refused);
        assertThat(page.select("#error-summary a").eachAttr("href")).containsExactly(wrong.split(" "));
        assertThat(page.select("#plan-days input[checked]").eachAttr("value")).contains(day);
        assertThat(page.select("#plan-start").val()).isEqualTo(start);
        assertThat(data(address).get("revision").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 57})
    void startsNoPlanBeforeTheReportNorFarAhead(int days) {
        String start = LocalDate.parse(TODAY).plusDays(days).toString();

        assertThat(post(
                        report(Personas.STIFF_LEFT_ANKLE) + "/plan",
                        "days",
                        "monday",
                        "days",
                        "friday",
                        "start",
                        start))
                .hasStatus(422);
    }

    @Test
    void makesADrillEasierWithOneTap() {
        String address = report(Personas.STIFF_LEFT_ANKLE);
        String place = places(address).get(0);

        MvcTestResult tapped = post(address + "/plan/drill", "place", place, "form", "easier");

        assertThat(tapped).hasStatus(303);
        assertThat(tapped.getResponse().getHeader("Location")).isEqualTo(address + "#drill-" + place);
        Element card = page(get(address)).selectFirst("#drill-" + place);
        assertThat(card.select("button[name=form]").eachAttr("value")).containsExactly("start");
        JsonNode drill = data(address).get("drills").get(0);
        assertThat(drill.get("form").asString()).isEqualTo("easier");
        assertThat(card.text()).contains(drill.get("formWords").asString());
        assertThat(pdfText(get(address + "/report.pdf")))
                .contains(drill.get("formWords").asString());
    }

    @Test
    void swapsADrillEverywhere() {
        String address = report(Personas.STIFF_LEFT_ANKLE);
        Element card = page(get(address))
                .select("article.drill:has(button[name=drill])")
                .first();
        String place = card.id().substring("drill-".length());
        String other = card.selectFirst("button[name=drill]").val();

        assertThat(post(address + "/plan/drill", "place", place, "drill", other))
                .hasStatus(303);
        assertThat(post(address + "/plan/drill", "place", place, "drill", other))
                .hasStatus(303);

        JsonNode data = data(address);
        assertThat(data.get("revision").asInt()).isEqualTo(1);
        JsonNode swapped = data.get("drills").get(places(address).indexOf(place));
        assertThat(swapped.get("id").asString()).isEqualTo(other);
        assertThat(swapped.get("plannedAs").asString()).isEqualTo(place);
        assertThat(page(get(address)).select("#drill-" + place + " h3").text())
                .isEqualTo(swapped.get("title").asString());
        assertThat(pdfText(get(address + "/report.pdf")))
                .contains(swapped.get("title").asString())
                .contains(swapped.get("dose").asString());

        assertThat(post(address + "/plan/drill", "place", place, "drill", place))
                .hasStatus(303);
        assertThat(data(address)
                        .get("drills")
                        .get(places(address).indexOf(place))
                        .get("id")
                        .asString())
                .isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"X9, form, easier", "S1, form, wild", "B1, drill, B6", "B1, drill, ''", "'', drill, S1"})
    void refusesAChangeThatIsNotOffered(String place, String field, String value) {
        String address = report(Personas.STIFF_LEFT_ANKLE);

        MvcTestResult refused = post(address + "/plan/drill", "place", place, field, value);

        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#error-summary a").eachAttr("href")).containsExactly("#drills");
        assertThat(data(address).get("revision").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {Personas.BLOOD_THINNERS, Personas.HOT_KNEE})
    void hasNoPlanToChangeUntilAClinicianHasLooked(String persona) {
        String address = report(persona);

        assertThat(post(address + "/plan", "days", "monday", "days", "friday", "start", TODAY))
                .hasStatus(404);
        assertThat(post(address + "/plan/drill", "place", "S1", "form", "easier"))
                .hasStatus(404);
        assertThat(page(get(address)).select("form[action*=plan]")).isEmpty();
    }

    private List<String> places(String address) {
        return page(get(address)).select("article.drill").eachAttr("id").stream()
                .map(id -> id.substring("drill-".length()))
                .toList();
    }

    private JsonNode data(String address) {
        return JSON.readTree(text(get(address + "/data.json")));
    }
}
