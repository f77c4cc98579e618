package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Token;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTests extends ReportSite {

    private static final String UNKNOWN = "/reports/nobodyhaseverbeengiventhis";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ReportPaper paper;

    @ParameterizedTest
    @ValueSource(
            strings = {
                Personas.STIFF_LEFT_ANKLE,
                Personas.LEFT_LEG_BEHIND,
                Personas.NOTHING_FOUND,
                Personas.QUICK_NOTHING,
                Personas.MILES,
                Personas.PAIN_STOPS_TESTS
            })
    void saysTheSameAsPageAsPdfAndAsData(String persona) {
        String address = report(persona);
        agree(page(get(address)), pdfText(get(address + "/report.pdf")), data(address), persona);
    }

    /** Page, paper and data; the paper as it is before it is drawn, and drawn for each twentieth. */
    @Test
    void saysTheSameForFiveHundredRunnersMadeUp() {
        for (int seed = 0; seed < 500; seed++) {
            String address = report(RandomRunners.answers(seed));
            Document page = page(get(address));
            String paper = seed % 20 == 0 ? pdfText(get(address + "/report.pdf")) : undrawn(address);
            if (page.select("main .lanes").isEmpty()) {
                assertThat(data(address).get("disposition").asString()).isEqualTo("emergency");
                assertThat(paper).contains(page.select("h1").text());
            } else {
                agree(page, paper, data(address), "seed " + seed);
            }
        }
    }

    private String undrawn(String address) {
        Submission submission = submissions
                .find(new Token(address.substring("/reports/".length())))
                .orElseThrow();
        return Jsoup.parse(paper.html(submission, PaperSize.A4, null)).text();
    }

    private JsonNode data(String address) {
        return JSON.readTree(text(get(address + "/data.json")));
    }

    private static void agree(Document page, String pdf, JsonNode data, String who) {
        List<Element> lanes = page.select("main .lanes li");
        assertThat(lanes).as(who).hasSize(3);
        for (JsonNode score : data.get("scores")) {
            String said = score.get("score").isNull()
                    ? score.get("bandWords").asString()
                    : score.get("score").asInt() + " " + score.get("bandWords").asString();
            assertThat(lanes).anySatisfy(lane -> {
                String shown = lane.text().replace("out of 100. ", "");
                assertThat(shown).endsWith(said);
            });
            assertThat(pdf).contains(said);
        }
        assertThat(page.select("#load").text())
                .as(who)
                .contains(data.get("load").get("words").asString());
        assertThat(pdf).as(who).contains(data.get("load").get("words").asString());
        assertThat(page.select("h1").text())
                .as(who)
                .isEqualTo(data.get("headline").asString());
        assertThat(pdf).contains(data.get("headline").asString());
        List<String> drills = page.select("article.drill h3").eachText();
        assertThat(drills).hasSize(data.get("drills").size());
        for (int i = 0; i < drills.size(); i++) {
            assertThat(data.get("drills").get(i).get("title").asString()).isEqualTo(drills.get(i));
            assertThat(pdf)
                    .contains(drills.get(i) + " ")
                    .contains(data.get("drills").get(i).get("dose").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Personas.BLOOD_THINNERS, Personas.BONE_PAIN})
    void showsNoDrillAnywhereUntilAClinicianHasLooked(String persona) {
        String address = report(persona);
        Document page = page(get(address));

        assertThat(page.select("article.drill, .week")).isEmpty();
        assertThat(page.select("a[href$=plan.ics]")).isEmpty();
        assertThat(page.select("main .call").first().text()).isNotEmpty();
        assertThat(pdfText(get(address + "/report.pdf")))
                .doesNotContain("Do these today")
                .doesNotContain("sets,");
        assertThat(get(address + "/plan.ics")).hasStatus(404);
    }

    @Test
    void showsTheSafetyPageAndNothingElseInAnEmergency() {
        String address = report(Personas.HOT_KNEE);
        Document page = page(get(address));

        assertThat(page.select("main .call.today")).hasSize(1);
        assertThat(page.select(".lanes, article.drill, .week, #choose, .lr")).isEmpty();
        assertThat(page.select("main a[href='/assessment/warning-signs-knee']")).hasSize(1);
        assertThat(page.select("main a[href='tel:911']")).isEmpty();
        assertThat(pdfText(get(address + "/report.pdf"))).doesNotContain("Do these today");
        assertThat(get(address + "/plan.ics")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report.pdf", "/plan.ics", "/data.json", "/privacy"})
    void keepsReportsOutOfCachesAndIndexes(String file) {
        MvcTestResult result = get(report(Personas.STIFF_LEFT_ANKLE) + file);

        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(result.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(result.getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/report.pdf", "/plan.ics", "/data.json", "/privacy"})
    void knowsNothingOfUnknownAndErasedReports(String file) {
        String erased = report(Personas.STIFF_LEFT_ANKLE);
        assertThat(post(erased + "/privacy", "action", "erase", "confirm", "yes"))
                .hasStatusOk();

        MvcTestResult one = get(erased + file);
        MvcTestResult other = get(UNKNOWN + file);

        assertThat(one).hasStatus(404);
        assertThat(other).hasStatus(404);
        assertThat(text(one)).isEqualTo(text(other));
    }

    @Test
    void changesNothingByLooking() {
        String address = report(Personas.STIFF_LEFT_ANKLE);
        List<?> before = rows();

        for (String file : List.of("", "/report.pdf", "/plan.ics", "/data.json", "/privacy")) {
            assertThat(get(address + file)).hasStatusOk();
            assertThat(web.head().uri(address + file).exchange()).hasStatusOk();
        }

        assertThat(rows()).isEqualTo(before);
    }

    private List<?> rows() {
        return jdbc.sql("select * from submission order by number").query().listOfRows();
    }

    @Test
    void keepsAChoiceAndShowsNoContactDetails() {
        String address = report(Personas.STIFF_LEFT_ANKLE);

        MvcTestResult chosen = askToBeCalled(address);

        assertThat(chosen).hasStatus(303);
        assertThat(chosen.getResponse().getHeader("Location")).startsWith(address);
        for (String file : List.of("", "/privacy", "/data.json")) {
            assertThat(text(get(address + file))).doesNotContain("Canary").doesNotContain("010 7777");
        }
        assertThat(pdfText(get(address + "/report.pdf"))).doesNotContain("Canary");
        assertThat(page(get(address)).select("#choose [role=status]")).hasSize(1);

        assertThat(post(address + "/choice", "choice", "report")).hasStatus(303);
        assertThat(jdbc.sql("select count(*) from submission where token_hash = ? and contact_name is null")
                        .param(new Token(address.substring("/reports/".length())).hash())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatWasTypedWhereAChoiceIsNotComplete() {
        MvcTestResult result = post(
                report(Personas.STIFF_LEFT_ANKLE) + "/choice",
                "choice",
                "call",
                "contact-name",
                "O’Brien & Søn <3",
                "contact-times",
                "weekdays");

        assertThat(result).hasStatus(422);
        Document page = page(result);
        assertThat(page.select("#call-contact-name").val()).isEqualTo("O’Brien & Søn <3");
        assertThat(page.select("#call-contact-times").val()).isEqualTo("weekdays");
        assertThat(page.select("#error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#call-contact-phone", "#call-contact-consent");
        assertThat(page.select("details[open] #call-contact-phone")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "everything", "book "})
    void refusesAChoiceThatIsNone(String choice) {
        assertThat(post(report(Personas.STIFF_LEFT_ANKLE) + "/choice", "choice", choice))
                .hasStatus(422);
    }

    @Test
    void takesNoPostWithoutItsToken() {
        String address = report(Personas.STIFF_LEFT_ANKLE);

        assertThat(web.post().uri(address + "/choice").param("choice", "report").exchange())
                .hasStatus(403);
    }

    @Test
    void letsTheRunnerTakeBackTheOptionalConsent() {
        String address = report(Personas.STIFF_LEFT_ANKLE);
        jdbc.sql("update submission set consent_improve = true").update();
        assertThat(page(get(address + "/privacy")).select("[value=withdraw-improve]"))
                .hasSize(1);

        assertThat(post(address + "/privacy", "action", "withdraw-improve")).hasStatus(303);

        assertThat(page(get(address + "/privacy")).select("[value=withdraw-improve]"))
                .isEmpty();
    }

    @Test
    void erasesOnlyWhenConfirmedAndThenEverything() {
        String address = report(Personas.LEFT_LEG_BEHIND);
        int before = submissions();
        assertThat(post(address + "/privacy", "action", "erase")).hasStatus(422);
        assertThat(post(address + "/privacy", "action", "nonsense")).hasStatus(422);
        assertThat(submissions()).isEqualTo(before);

        assertThat(post(address + "/privacy", "action", "erase", "confirm", "yes"))
                .hasStatusOk();

        assertThat(submissions()).isEqualTo(before - 1);
        assertThat(jdbc.sql(
                                "select count(*) from draft d where not exists (select 1 from submission s where s.draft_id = d.id)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int submissions() {
        return jdbc.sql("select count(*) from submission").query(Integer.class).single();
    }

    @Test
    void saysWhenToStopInListsOnThePageAndOnPaper() {
        String address = report(Personas.LEFT_LEG_BEHIND);
        List<String> signs =
                page(get(address)).select("#drills .measure details li").eachText();

        assertThat(page(get(address)).select("#drills .measure details ul")).hasSize(4);
        assertThat(pdfText(get(address + "/report.pdf"))).contains(signs.subList(3, signs.size()));
        assertThat(page(get("/free-report")).select("details:has(> summary) > .flow > ul"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void holdsNoScriptAndNoStyleOfItsOwn() {
        Document page = page(get(report(Personas.LEFT_LEG_BEHIND)));

        assertThat(page.select("main script, style, [style], [onclick]")).isEmpty();
        assertThat(page.select("img:not([alt]), svg:not([aria-hidden])")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}
