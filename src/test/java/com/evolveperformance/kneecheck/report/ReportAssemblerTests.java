package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportAssemblerTests {

    /** What a report never says: a diagnosis, a prediction, blame or fear. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "you have\\b|diagnos|damage|risk of injury|safe to run|!|null|\\{\\d", Pattern.CASE_INSENSITIVE);

    static List<String> everybody() {
        return Personas.names();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void hasWordsForEverybody(String persona) {
        Report report = Reports.of(persona);
        String said = report.toString().replaceAll("=null|\\[\\]", "");

        assertThat(report.title()).contains("1042");
        assertThat(FORBIDDEN.matcher(said).results().map(hit -> around(said, hit.start())))
                .isEmpty();
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    @Test
    void leadsSelfCareWithWhatTheTestsFound() {
        Report report = Reports.of(Personas.STIFF_LEFT_ANKLE);

        assertThat(report.disposition()).isEqualTo("self-care");
        assertThat(report.urgent()).isNull();
        assertThat(report.headline().key()).isIn("one", "two");
        assertThat(report.headline().text()).startsWith("Your left ankle");
        assertThat(report.headline().confidence()).isNotNull();
        assertThat(report.lanes()).extracting(Lane::id).containsExactly("stiffness", "imbalance", "strength");
        assertThat(report.lanes()).extracting(Lane::rank).containsExactly(1, 2, 3);
        assertThat(report.lanes().get(0).lines())
                .extracting(Lane.Line::id)
                .containsExactly("knee-to-wall", "big-toe-lift", "foot-stiffness");
        assertThat(report.sides().weaker()).isEqualTo("inconsistent");
        assertThat(report.sides().weakerWords()).startsWith("One test shows a gap.");
        assertThat(report.patterns()).extracting(Report.PatternView::id).containsExactly("kneecap");
        assertThat(report.load().level()).isEqualTo("small");
    }

    @Test
    void plansThreeDrillsForTodayAndTheWeek() {
        Report report = Reports.of(Personas.LEFT_LEG_BEHIND);
        PlanView plan = report.plan();

        assertThat(plan.today()).hasSize(3);
        assertThat(plan.more()).isNotEmpty();
        assertThat(plan.firstSide()).isNotNull();
        assertThat(plan.week())
                .hasSize(7)
                .filteredOn(day -> day.kind().equals("drills"))
                .hasSize(3);
        assertThat(plan.retestDays()).extracting(Object::toString).containsExactly("2026-12-21", "2027-01-18");
        assertThat(plan.today()).allSatisfy(drill -> {
            assertThat(drill.because()).isNotEmpty();
            assertThat(drill.steps()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(drill.dose()).isNotEmpty();
        });
    }

    @Test
    void mirrorsThePictureWhereTheLeftSideGoesFirst() {
        List<DrillCard> drills = Reports.of(Personas.LEFT_LEG_BEHIND).plan().today();

        assertThat(drills)
                .filteredOn(drill -> drill.side() != null)
                .isNotEmpty()
                .allSatisfy(drill -> {
                    assertThat(drill.mirrored()).isTrue();
                    assertThat(drill.picture()).isEqualTo("/figures/" + drill.figure() + "-left.svg");
                });
    }

    @Test
    void namesTwoFindingsOnATie() {
        Report report = Reports.of(Personas.THREE_LEVEL);

        assertThat(report.headline().key()).isEqualTo("two");
        assertThat(report.plan().today()).extracting(DrillCard::domain).contains("strength", "stiffness");
    }

    @Test
    void leadsWithTheLoadWhereNothingStandsOut() {
        Report report = Reports.of(Personas.NOTHING_FOUND);

        assertThat(report.headline().key()).isEqualTo("none");
        assertThat(report.load().level()).isEqualTo("large");
        assertThat(report.plan()).isNotNull();
    }

    @Test
    void claimsNothingAboutTestsThatWereNotDone() {
        Report report = Reports.of(Personas.QUICK_NOTHING);

        assertThat(report.headline().key()).isEqualTo("none-quick");
        assertThat(report.sides()).isNull();
        assertThat(report.lanes())
                .filteredOn(lane -> lane.id().equals("strength"))
                .singleElement()
                .satisfies(lane -> {
                    assertThat(lane.score()).isNull();
                    assertThat(lane.band()).isNull();
                    assertThat(lane.reason()).isNotNull();
                });
    }

    @Test
    void saysHowSureItIsWhereOnlyARatingIsKnown() {
        Report report = Reports.of(Personas.QUICK_STIFF);

        assertThat(report.headline().key()).isEqualTo("one");
        assertThat(report.lanes().get(0).confidence()).isEqualTo("low");
    }

    @Test
    void namesWhatIsLevelAsAList() {
        assertThat(Reports.of(Personas.THREE_LEVEL).headline().lead())
                .first(STRING)
                .startsWith("Strength, stiffness and side to side are about level");
    }

    /** Nothing found in what is known is good news only where most of it is known. */
    @Test
    void callsNothingFoundGoodNewsOnlyWhereTheTestsWereDone() {
        assertThat(Reports.of(Personas.NOTHING_FOUND).headline().lead())
                .first(STRING)
                .startsWith("That is good news");
        assertThat(Reports.of(Personas.QUICK_NOTHING).headline().lead())
                .first(STRING)
                .startsWith("We know only part of the picture");
    }

    @Test
    void advisesAPhysioWherePainStoppedTests() {
        assertThat(Reports.of(Personas.PAIN_STOPS_TESTS).headline().lead()).hasSize(2);
    }

    @Test
    void staysWithinWhatAClinicianAllowed() {
        Report report = Reports.of(Personas.CLEARED);

        assertThat(report.urgent()).isNull();
        assertThat(report.headline().lead()).hasSize(2);
        assertThat(report.plan()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {Personas.BLOOD_THINNERS, Personas.BONE_PAIN})
    void hidesDrillsUntilAClinicianHasLooked(String persona) {
        Report report = Reports.of(persona);

        assertThat(report.clinician()).isTrue();
        assertThat(report.plan()).isNull();
        assertThat(report.headline().key())
                .isEqualTo(persona.equals(Personas.BLOOD_THINNERS) ? "check-first" : "clinician");
        assertThat(report.urgent().flags()).isNotEmpty();
        assertThat(report.urgent().told()).isNotEmpty();
        assertThat(report.urgent().change()).isEmpty();
        assertThat(report.load().changes()).isEmpty();
        assertThat(report.load().ladder()).isEmpty();
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void stopsRunningWithABoneThatHurts() {
        String stop = Reports.of(Personas.BONE_PAIN).load().advice().get(0);

        assertThat(Reports.of(Personas.BLOOD_THINNERS).load().advice())
                .hasSize(1)
                .doesNotContain(stop);
    }

    @Test
    void saysNothingButWhatToDoInAnEmergency() {
        Report report = Reports.of(Personas.HOT_KNEE);

        assertThat(report.emergency()).isTrue();
        assertThat(report.headline()).isNull();
        assertThat(report.lanes()).isEmpty();
        assertThat(report.sides()).isNull();
        assertThat(report.load()).isNull();
        assertThat(report.plan()).isNull();
        assertThat(report.patterns()).isEmpty();
        assertThat(report.method()).isNull();
        assertThat(report.urgent().level()).isEqualTo("today");
        assertThat(report.urgent().ambulance()).isFalse();
        assertThat(report.urgent().callNowIf()).isNotEmpty();
        assertThat(report.urgent().change()).extracting(Urgent.Change::page).containsExactly("warning-signs-knee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"breathless", "cold-numb", "leg-weak", "saddle"})
    void callsAnAmbulanceForBreathAndNerves(String sign) {
        Report report = emergency(Map.of("warning-signs-body", sign));

        assertThat(report.urgent().ambulance()).isTrue();
        assertThat(report.urgent().callNowIf()).isEmpty();
        assertThat(report.urgent().flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.whatToDo()).contains("911"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"calf", "unwell"})
    void sendsTheOthersToBeSeenToday(String sign) {
        assertThat(emergency(Map.of("warning-signs-body", sign)).urgent().level())
                .isEqualTo("today");
    }

    @Test
    void linksEveryPageThatRaisedTheEmergency() {
        assertThat(Reports.of(Personas.SEVERAL_SIGNS).urgent().change())
                .extracting(Urgent.Change::page)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
    }

    @Test
    void namesEverySourceOfItsNumbers() {
        Report report = Reports.of(Personas.STIFF_LEFT_ANKLE);

        assertThat(report.method().sources())
                .extracting(Report.Method.Source::id)
                .contains("R10", "R12", "R16", "R28", "R43");
    }

    private static Report emergency(Map<String, String> signs) {
        Answers answers = new Answers(signs);
        Outcome outcome = Reports.ASSESSOR.assess(answers);
        return Reports.of(answers, outcome);
    }
}
