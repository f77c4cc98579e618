package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** "Can I run today?": answered, and forgotten. */
class RunPageTests extends ReportSite {

    private static final String[] CALM = {"pain-now", "1", "pain-run", "2", "next-morning", "same", "swelling", "no"};

    @Test
    void answersAndStoresNothing() {
        String address = report(Personas.STIFF_LEFT_ANKLE);
        List<?> before = rows();

        MvcTestResult asked = post(address + "/run", CALM);

        assertThat(asked).hasStatusOk();
        Document page = page(asked);
        assertThat(page.select("#run [role=status] .chip").text()).isEqualTo("Green");
        assertThat(page.select("#run [role=status] p")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select("#run input[checked]").eachAttr("value")).containsExactly("1", "2", "same", "no");
        assertThat(rows()).isEqualTo(before);
    }

    /** As a browser does that is reloaded by its address bar, or opened again tomorrow. */
    @ParameterizedTest
    @ValueSource(strings = {"/run", "/plan", "/plan/drill", "/choice"})
    void leadsFromTheAddressOfAFormToItsPage(String form) {
        String address = report(Personas.STIFF_LEFT_ANKLE);
        String at = address + form;
        while (!at.equals(address)) {
            MvcTestResult opened = get(at);
            assertThat(opened).hasStatus(303);
            at = opened.getResponse().getHeader("Location");
            assertThat(at).startsWith(address);
        }
        assertThat(get(at)).hasStatusOk();
        assertThat(post("/free-report", "a", "b")).hasStatus(405);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2, same, no, Change it",
        "1, 7, same, no, Rest",
        "1, 2, worse, no, Change it",
        "1, 2, same, yes, Rest",
        "5, 2, worse, no, Rest"
    })
    void saysWhatToDoInstead(String now, String run, String morning, String swelling, String light) {
        MvcTestResult asked = post(
                report(Personas.STIFF_LEFT_ANKLE) + "/run",
                "pain-now",
                now,
                "pain-run",
                run,
                "next-morning",
                morning,
                "swelling",
                swelling);

        assertThat(page(asked).select("#run [role=status] .chip").text()).isEqualTo(light);
    }

    @Test
    void namesALongestRunOnlyWhereTheLightIsGreen() {
        String address = report(Personas.STIFF_LEFT_ANKLE);

        Document sore = page(post(address + "/run", "pain-now", "4", "next-morning", "no-run", "swelling", "no"));
        Document calm = page(post(address + "/run", CALM));

        assertThat(sore.select("#run [role=status]").text())
                .contains("Change it")
                .doesNotContain("no longer than");
        assertThat(calm.select("#run [role=status]").text()).contains("Next run: no longer than");
    }

    @Test
    void keepsToTheLadderWhereRunningIsPaused() {
        String address = report(Personas.NOT_RUNNING);

        Document page = page(post(address + "/run", CALM));

        assertThat(page.select("#run [role=status]").text())
                .contains("Green: walk and run today", "take the next one")
                .doesNotContain("easy run", "no longer than");
        assertThat(page.select("#load .ladder")).hasSize(1);
        assertThat(page.select("#load").text()).doesNotContain("Next run", "First changes");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasPicked() {
        String address = report(Personas.STIFF_LEFT_ANKLE);

        MvcTestResult refused =
                post(address + "/run", "pain-now", "11", "next-morning", "worse", "swelling", "<b>", "state", "x");

        assertThat(refused).hasStatus(422);
        Document page = page(refused);
        assertThat(page.select("#error-summary a").eachAttr("href"))
                .containsExactly("#run-pain-now", "#run-pain-run", "#run-swelling");
        assertThat(page.select("#run input[checked]").eachAttr("value")).containsExactly("worse");
        assertThat(page.select("#run [role=status]")).isEmpty();
        assertThat(page.select("#run details[open]")).hasSize(1);
    }

    @Test
    void asksForNoPainOnARunThatWasNotRun() {
        assertThat(post(
                        report(Personas.STIFF_LEFT_ANKLE) + "/run",
                        "pain-now",
                        "1",
                        "next-morning",
                        "no-run",
                        "swelling",
                        "no"))
                .hasStatusOk();
    }

    /** A calm day changes nothing about what a flag says. */
    @ParameterizedTest
    @ValueSource(strings = {Personas.BONE_PAIN, Personas.BLOOD_THINNERS})
    void leavesRunningToWhatTheFlagsDemand(String persona) {
        String address = report(persona);
        String advice = Reports.of(persona).load().advice().get(0);

        assertThat(page(get(address)).select("#run .lead").text()).isEqualTo(advice);
        assertThat(page(get(address)).select("#run form")).isEmpty();
        Document asked = page(post(address + "/run", CALM));
        assertThat(asked.select("#run .lead").text()).isEqualTo(advice);
        assertThat(asked.select("#run [role=status]")).isEmpty();
    }

    @Test
    void saysNothingOfRunningInAnEmergency() {
        assertThat(page(post(report(Personas.HOT_KNEE) + "/run", CALM)).select("#run"))
                .isEmpty();
    }

    private List<?> rows() {
        return jdbc.sql("select * from submission order by number").query().listOfRows();
    }
}
