package com.evolveperformance.kneecheck.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.evolveperformance.kneecheck.WellRunner;
import com.evolveperformance.kneecheck.content.Shipped;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Condition.Clause;
import com.evolveperformance.kneecheck.questionnaire.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every red flag of evidence.md section 4, as shipped. The table was written by hand from the evidence, so that a rule
 * that gets lost is missed; another test walks the file, so that a rule that is added needs its line here.
 */
class RedFlagTests {

    private static final Assessor ASSESSOR = Shipped.CONTENT.assessor();

    /** What is changed in a well runner's answers → the flags raised, most urgent first. */
    private static final String TABLE = """
            warning-signs-knee=hot-swollen → RF1:emergency
            warning-signs-knee=out-of-place → RF3:emergency
            warning-signs-knee=pop-swelled → RF3:emergency
            warning-signs-knee=gives-way-since → RF3:emergency
            warning-signs-knee=stuck → RF4:emergency
            warning-signs-knee=cannot-lift → RF5:emergency
            warning-signs-knee=not-sure unsure-signs-knee=hot-swollen → RF1:emergency
            warning-signs-knee=not-sure unsure-signs-knee=out-of-place → RF3:emergency
            warning-signs-knee=not-sure unsure-signs-knee=pop-swelled → RF3:emergency
            warning-signs-knee=not-sure unsure-signs-knee=gives-way-since → RF3:emergency
            warning-signs-knee=not-sure unsure-signs-knee=stuck → RF4:emergency
            warning-signs-knee=not-sure unsure-signs-knee=cannot-lift → RF5:emergency
            warning-signs-body=breathless → RF6:emergency
            warning-signs-body=calf → RF6:emergency
            warning-signs-body=cold-numb → RF7:emergency
            warning-signs-body=leg-weak → RF7:emergency
            warning-signs-body=saddle → RF7:emergency
            warning-signs-body=unwell → RF8:emergency
            warning-signs-body=not-sure unsure-signs-body=breathless → RF6:emergency
            warning-signs-body=not-sure unsure-signs-body=calf → RF6:emergency
            warning-signs-body=not-sure unsure-signs-body=cold-numb → RF7:emergency
            warning-signs-body=not-sure unsure-signs-body=leg-weak → RF7:emergency
            warning-signs-body=not-sure unsure-signs-body=saddle → RF7:emergency
            warning-signs-body=not-sure unsure-signs-body=unwell → RF8:emergency
            recent-fall=yes after-the-fall=age-55 → RF2:emergency
            recent-fall=yes after-the-fall=kneecap-only → RF2:emergency
            recent-fall=yes after-the-fall=outer-knob → RF2:emergency
            recent-fall=yes after-the-fall=cannot-bend → RF2:emergency
            recent-fall=yes after-the-fall=no-four-steps → RF2:emergency
            recent-fall=yes after-the-fall=not-sure → RF2:emergency
            recent-fall=not-sure after-the-fall=kneecap-only → RF2:emergency
            recent-fall=yes after-the-fall=none age=55 → RF2:emergency
            recent-fall=not-sure after-the-fall=none age=55 → RF2:emergency
            slower-signs=night-pain → RF9:clinician
            health=weight-loss → RF9:clinician RF11:clinician
            health=lump → RF9:clinician
            health=cancer → RF9:clinician
            slower-signs=bone-spot → RF10:clinician
            slower-signs=hop-groin → RF10:clinician
            health=missed-periods → RF11:clinician
            health=stress-fracture → RF11:clinician
            health=low-libido → RF11:clinician
            health=eating → RF11:clinician
            slower-signs=stiff-mornings → RF12:clinician
            slower-signs=several-joints → RF12:clinician
            health=psoriasis-bowel → RF12:clinician
            morning-stiffness=over-30 → RF12:clinician
            slower-signs=swells-again → RF13:clinician
            slower-signs=catches → RF13:clinician
            slower-signs=gives-way → RF13:clinician
            health=under-18 → RF14:clinician
            age=17 → RF14:clinician
            health=under-18 walking=cannot → RF14:emergency RF17:clinician
            age=16 walking=cannot → RF14:emergency RF17:clinician
            health=operation-12-weeks cleared=no → RF15:check-first
            health=operation-6-months cleared=no → RF15:check-first
            health=metalwork cleared=no → RF15:check-first
            health=blood-thinners cleared=no → RF16:check-first
            health=osteoporosis cleared=no → RF16:check-first
            health=steroids cleared=no → RF16:check-first
            health=pregnant cleared=no pregnant-balance=no → RF16:check-first
            health=heart cleared=no → RF16:check-first
            pain-now=7 → RF17:clinician
            walking=limp → RF17:clinician
            walking=cannot → RF17:clinician
            slower-signs=plan-no-better → RF18:clinician
            slower-signs=plan-worse → RF18:clinician
            """;

    @TestFactory
    Stream<DynamicTest> raisesTheFlagOfEachAnswer() {
        return rows().map(row -> DynamicTest.dynamicTest(
                row[0] + " → " + row[1], () -> assertThat(raised(row[0])).isEqualTo(row[1])));
    }

    @Test
    void knowsEveryRedFlagOfTheEvidence() {
        assertThat(flags())
                .extracting(RedFlag::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 18).mapToObj(n -> "RF" + n).toList());
    }

    /** So that a rule or an answer added to the file gets its line in the table. */
    @Test
    void listsEveryAnswerThatRaisesAFlag() {
        Set<String> listed = new TreeSet<>();
        rows().flatMap(row -> Stream.of(row[0].split(" ")))
                .filter(change -> !change.startsWith("age=") && !change.startsWith("pain-now="))
                .forEach(listed::add);

        assertThat(listed)
                .containsAll(rules().flatMap(rule -> rule.when().clauses())
                        .flatMap(clause -> clause.options().stream().map(option -> clause.field() + "=" + option))
                        .toList());
    }

    /** Each group of each rule, with each of its options, on its own: no rule hides behind another. */
    @TestFactory
    Stream<DynamicTest> everyRuleOfTheFileRaisesItsFlag() {
        return flags().stream()
                .flatMap(flag -> flag.rules().stream()
                        .flatMap(rule -> rule.when().anyOf().stream()
                                .flatMap(group -> smallest(group).stream())
                                .map(answers -> DynamicTest.dynamicTest(
                                        flag.id() + " " + answers,
                                        () -> assertThat(ASSESSOR.redFlags().raised(new Answers(answers)))
                                                .anySatisfy(raised -> {
                                                    assertThat(raised.id()).isEqualTo(flag.id());
                                                    assertThat(raised.level()).isLessThanOrEqualTo(rule.level());
                                                    assertThat(raised.because())
                                                            .isNotEmpty()
                                                            .allMatch(answers::containsKey);
                                                })))));
    }

    /** A sign that raises nothing would be asked for no reason, or forgotten. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "warning-signs-knee",
                "unsure-signs-knee",
                "warning-signs-body",
                "unsure-signs-body",
                "after-the-fall",
                "slower-signs"
            })
    void everySignRaisesAFlag(String question) {
        List<String> signs = ASSESSOR.questionnaire().question(question).orElseThrow().options().stream()
                .filter(option -> !option.exclusive())
                .map(Option::id)
                .toList();

        assertThat(signs)
                .isNotEmpty()
                .allSatisfy(sign -> assertThat(ASSESSOR.redFlags().raised(new Answers(Map.of(question, sign))))
                        .isNotEmpty());
    }

    @Test
    void raisesNothingForAWellRunner() {
        assertThat(raised("")).isEmpty();
    }

    @Test
    void raisesNothingBeforeAnythingIsAnswered() {
        assertThat(ASSESSOR.raised(Answers.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"54, ''", "55, RF2:emergency"})
    void callsForAnXrayAfterAFallFromFiftyFiveOn(String age, String flags) {
        assertThat(raised("recent-fall=yes after-the-fall=none age=" + age)).isEqualTo(flags);
    }

    @ParameterizedTest
    @CsvSource({
        "7, RF14:clinician RF17:clinician",
        "8, RF14:emergency RF17:clinician",
        "16, RF14:emergency RF17:clinician",
        "17, RF14:emergency RF17:clinician",
        "18, RF17:clinician"
    })
    void isUrgentForAChildWhoCannotPutWeightOnTheLeg(String age, String flags) {
        assertThat(raised("walking=cannot age=" + age)).isEqualTo(flags);
    }

    @ParameterizedTest
    @CsvSource({"17, RF14:clinician", "18, ''"})
    void sendsEverybodyUnderEighteenToAClinician(String age, String flags) {
        assertThat(raised("age=" + age)).isEqualTo(flags);
    }

    @ParameterizedTest
    @CsvSource({"6, ''", "7, RF17:clinician"})
    void sendsAVerySoreKneeToAClinician(String pain, String flags) {
        assertThat(raised("pain-now=" + pain)).isEqualTo(flags);
    }

    @ParameterizedTest
    @CsvSource({"under-30, ''", "over-30, RF12:clinician"})
    void asksForAClinicianAboutLongMorningStiffness(String stiffness, String flags) {
        assertThat(raised("morning-stiffness=" + stiffness)).isEqualTo(flags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning-signs-knee=not-sure", "warning-signs-body=not-sure"})
    void holdsAnEmergencyOpenUntilTheRunnerSaysWhichSign(String unsure) {
        Answers answers = WellRunner.with(unsure);

        assertThat(ASSESSOR.firstOpen(
                        answers,
                        ASSESSOR.route(answers).stream().map(page -> page.id()).collect(Collectors.toSet())))
                .hasValueSatisfying(page -> assertThat(page.id()).startsWith("unsure-signs-"));
    }

    @Test
    void letsTheRunnerThinkAgain() {
        assertThat(raised("warning-signs-knee=not-sure unsure-signs-knee=none")).isEmpty();
        assertThat(raised("warning-signs-knee=none unsure-signs-knee=stuck")).isEmpty();
        assertThat(raised("recent-fall=no after-the-fall=cannot-bend")).isEmpty();
    }

    @Test
    void namesTheMostUrgentFirst() {
        assertThat(raised("pain-now=8 health=metalwork cleared=no warning-signs-body=calf"))
                .isEqualTo("RF6:emergency RF17:clinician RF15:check-first");
    }

    @ParameterizedTest
    @CsvSource({"metalwork, yes, true", "metalwork, no, false", "heart, yes, true", "heart, no, false"})
    void isClearedOnlyByAClinician(String health, String said, boolean cleared) {
        assertThat(ASSESSOR.raised(WellRunner.with("health=" + health + " cleared=" + said)))
                .extracting(RaisedFlag::cleared)
                .containsExactly(cleared);
    }

    @Test
    void isNotClearedBeforeTheQuestionIsAnswered() {
        assertThat(ASSESSOR.raised(WellRunner.with("health=metalwork")))
                .extracting(RaisedFlag::cleared)
                .containsExactly(false);
    }

    @Test
    void clearsNothingButWhatIsToBeCheckedFirst() {
        assertThat(ASSESSOR.raised(WellRunner.with("health=metalwork,cancer cleared=yes")))
                .extracting(RaisedFlag::id, RaisedFlag::cleared)
                .containsExactly(tuple("RF9", false), tuple("RF15", true));
    }

    @Test
    void namesTheAnswersThatRaisedAFlag() {
        assertThat(ASSESSOR.raised(WellRunner.with("age=16 walking=cannot"))
                        .get(0)
                        .because())
                .containsExactly("age", "walking");
    }

    private static Stream<String[]> rows() {
        return TABLE.lines().map(line -> line.split(" → "));
    }

    private static List<RedFlag> flags() {
        return ASSESSOR.redFlags().flags();
    }

    private static Stream<RedFlag.Rule> rules() {
        return flags().stream().flatMap(flag -> flag.rules().stream());
    }

    private static String raised(String changes) {
        return ASSESSOR.raised(WellRunner.with(changes)).stream()
                .map(flag -> flag.id() + ":" + flag.level().id())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** The fewest answers that make a group hold: for each option of a clause one, the other clauses by their first. */
    private static List<Map<String, String>> smallest(List<Clause> group) {
        return group.stream()
                .flatMap(varied -> values(varied).map(value -> {
                    Map<String, String> answers = new LinkedHashMap<>();
                    group.forEach(clause -> answers.put(
                            clause.field(), values(clause).findFirst().orElseThrow()));
                    answers.put(varied.field(), value);
                    return answers;
                }))
                .distinct()
                .toList();
    }

    private static Stream<String> values(Clause clause) {
        if (!clause.options().isEmpty()) {
            return clause.options().stream().sorted();
        }
        double least = clause.atLeast() == null ? 0 : clause.atLeast();
        return Stream.of(String.valueOf((int) least));
    }
}
