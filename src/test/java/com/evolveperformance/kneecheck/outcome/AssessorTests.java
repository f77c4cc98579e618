package com.evolveperformance.kneecheck.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.WellRunner;
import com.evolveperformance.kneecheck.content.Shipped;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.scoring.Domain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from whole sets of answers, as shipped: red flags first, then only what they allow. */
class AssessorTests {

    private static final Assessor ASSESSOR = Shipped.CONTENT.assessor();
    private static final String TESTED =
            " knee-to-wall.left=6 knee-to-wall.right=9 heel-raise.left=20 heel-raise.right=25"
                    + " sit-to-stand.left=15 sit-to-stand.right=18 bridge.left=20 bridge.right=22";

    @Test
    void givesScoresLoadPatternAndPlan() {
        Outcome outcome = ASSESSOR.assess(WellRunner.with(TESTED));

        assertThat(outcome.disposition()).isEqualTo(Disposition.SELF_CARE);
        assertThat(outcome.scores()).isNotNull();
        assertThat(outcome.load()).isNotNull();
        assertThat(outcome.patterns()).containsExactly("kneecap");
        assertThat(outcome.plan()).isNotNull();
        assertThat(outcome.contentVersion()).isEqualTo(ASSESSOR.questionnaire().version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warning-signs-knee=stuck",
                "warning-signs-body=calf",
                "recent-fall=yes after-the-fall=cannot-bend",
                "age=12 walking=cannot"
            })
    void scoresNothingInAnEmergency(String changes) {
        Outcome outcome = ASSESSOR.assess(WellRunner.with(changes + TESTED));

        assertThat(outcome.disposition()).isEqualTo(Disposition.EMERGENCY);
        assertThat(outcome.scores()).isNull();
        assertThat(outcome.load()).isNull();
        assertThat(outcome.plan()).isNull();
        assertThat(outcome.patterns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slower-signs=bone-spot",
                "health=cancer",
                "age=17",
                "pain-now=7",
                "walking=limp",
                "health=metalwork cleared=no",
                "health=metalwork"
            })
    void givesNoDrillsWhereAClinicianShouldLookFirst(String changes) {
        Outcome outcome = ASSESSOR.assess(WellRunner.with(changes + TESTED));

        assertThat(outcome.disposition()).isEqualTo(Disposition.CLINICIAN);
        assertThat(outcome.plan()).isNull();
        assertThat(outcome.load()).isNotNull();
        assertThat(outcome.gateReasons()).containsExactly("red-flag");
    }

    @Test
    void scoresNoTestsBehindARedFlag() {
        Outcome outcome = ASSESSOR.assess(WellRunner.with("slower-signs=bone-spot" + TESTED));

        assertThat(outcome.scores().of(Domain.STRENGTH).score()).isNull();
        assertThat(outcome.scores().differences()).isEmpty();
    }

    @Test
    void givesDrillsToARunnerWhoWasCleared() {
        Outcome outcome = ASSESSOR.assess(WellRunner.with("health=heart cleared=yes" + TESTED));

        assertThat(outcome.disposition()).isEqualTo(Disposition.SELF_CARE);
        assertThat(outcome.flags()).hasSize(1);
        assertThat(outcome.plan()).isNotNull();
    }

    @Test
    void givesTheSameForTheSameAnswers() {
        Answers answers = WellRunner.with("mode=full" + TESTED);
        Answers again = WellRunner.with("mode=full" + TESTED);

        assertThat(ASSESSOR.assess(answers)).isEqualTo(ASSESSOR.assess(again)).isEqualTo(ASSESSOR.assess(answers));
    }

    @Test
    void givesTheSameInWhateverOrderWasAnswered() {
        Answers answers = WellRunner.with("mode=full" + TESTED);
        Map<String, String> backward = new LinkedHashMap<>();
        List<String> fields = new ArrayList<>(answers.values().keySet());
        Collections.reverse(fields);
        fields.forEach(field -> backward.put(field, answers.text(field)));

        assertThat(ASSESSOR.assess(new Answers(backward))).isEqualTo(ASSESSOR.assess(answers));
    }

    @Test
    void countsTestsOnlyOnTheFullWay() {
        assertThat(ASSESSOR.assess(WellRunner.with("mode=quick" + TESTED))
                        .scores()
                        .of(Domain.STRENGTH)
                        .score())
                .isNull();
    }

    @Test
    void leavesOutWhatTheGateKeepsBack() {
        Outcome outcome = ASSESSOR.assess(WellRunner.with("pain-now=4" + TESTED));

        assertThat(outcome.gateReasons()).contains("pain-at-rest");
        assertThat(outcome.scores().differences()).isEmpty();
        assertThat(outcome.plan()).isNotNull();
    }

    @Test
    void keepsNoTestBackForAnAnswerThatNoLongerApplies() {
        Answers tickedByMistake = WellRunner.with("health=none pregnant-balance=yes");

        assertThat(tests(WellRunner.with("health=pregnant cleared=yes pregnant-balance=yes")))
                .isEmpty();
        assertThat(tests(tickedByMistake)).isNotEmpty().isEqualTo(tests(WellRunner.with("")));
    }

    @Test
    void asksForTheFirstPageThatIsNotDone() {
        Answers answers = WellRunner.with("age=");
        Set<String> all =
                ASSESSOR.route(WellRunner.with("")).stream().map(Page::id).collect(Collectors.toSet());

        assertThat(ASSESSOR.firstOpen(answers, all).map(Page::id)).hasValue("about-you");
        assertThat(ASSESSOR.firstOpen(WellRunner.with(""), all)).isEmpty();
        assertThat(ASSESSOR.firstOpen(WellRunner.with(""), Set.of()).map(Page::id))
                .hasValue("before-you-start");
    }

    @Test
    void stillAsksForATestThatWasNeverShown() {
        Set<String> saved = ASSESSOR.route(WellRunner.with("")).stream()
                .map(Page::id)
                .filter(id -> !id.equals("bridge"))
                .collect(Collectors.toSet());

        assertThat(ASSESSOR.firstOpen(WellRunner.with(""), saved).map(Page::id)).hasValue("bridge");
    }

    @ParameterizedTest
    @CsvSource({
        "age=59, sit-to-stand, true",
        "age=59, chair-stand, false",
        "age=60, sit-to-stand, false",
        "age=60, chair-stand, true",
        "sit-to-stand.left.stopped=pain, chair-stand, true",
        "sit-to-stand.right.stopped=not-tried, chair-stand, true",
        "sit-to-stand.right.stopped=balance, chair-stand, true",
        "sit-to-stand.right.stopped=tired, chair-stand, false",
        "more-tests=no, hop, false",
        "more-tests=yes, hop, true",
        "more-tests=yes pain-now=3, hop, false",
        "more-tests=yes pain-now=3, side-plank, true",
        "mode=quick more-tests=yes, hop, false",
    })
    void showsTheTestsThatFit(String changes, String test, boolean shown) {
        assertThat(tests(WellRunner.with(changes)).contains(test)).isEqualTo(shown);
    }

    private static List<String> tests(Answers answers) {
        return ASSESSOR.route(answers).stream()
                .filter(Page::isTest)
                .map(Page::id)
                .toList();
    }
}
