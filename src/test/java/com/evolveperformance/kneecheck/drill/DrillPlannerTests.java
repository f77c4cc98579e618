package com.evolveperformance.kneecheck.drill;

import static com.evolveperformance.kneecheck.drill.Sample.answers;
import static com.evolveperformance.kneecheck.drill.Sample.demanding;
import static com.evolveperformance.kneecheck.drill.Sample.drill;
import static com.evolveperformance.kneecheck.drill.Sample.lasting;
import static com.evolveperformance.kneecheck.drill.Sample.line;
import static com.evolveperformance.kneecheck.drill.Sample.needing;
import static com.evolveperformance.kneecheck.drill.Sample.planner;
import static com.evolveperformance.kneecheck.scoring.Domain.IMBALANCE;
import static com.evolveperformance.kneecheck.scoring.Domain.STIFFNESS;
import static com.evolveperformance.kneecheck.scoring.Domain.STRENGTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.drill.Sample.Card;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.scoring.WeakerSide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How drills are matched to scores: evidence.md 7.8, on a small library of its own. */
class DrillPlannerTests {

    private static final Drill[] LIBRARY = {
        drill("S1", STRENGTH, "heel-raise"),
        drill("S2", STRENGTH, "heel-raise"),
        drill("S3", STRENGTH, "sit-to-stand"),
        drill("S4", STRENGTH, "bridge"),
        drill("M1", STIFFNESS, "knee-to-wall"),
        drill("M2", STIFFNESS, "big-toe-lift"),
        drill("M3", STIFFNESS, "foot-stiffness"),
        drill("B1", IMBALANCE, "single-leg-balance", "history"),
        drill("B2", IMBALANCE, "front-reach"),
        drill("B3", IMBALANCE, "sit-to-stand"),
    };

    @Test
    void takesThreeFromTheMainDomainTwoFromTheSecondAndTheOneForAll() {
        assertThat(ids(Card.of(Focus.STRENGTH, STRENGTH, STIFFNESS)))
                .containsExactly("S1", "S3", "S4", "M1", "M2", "B1");
    }

    @Test
    void takesOneFromASecondDomainThatDoesNotStandOut() {
        assertThat(ids(Card.of(Focus.STIFFNESS, STIFFNESS))).containsExactly("M1", "M2", "M3", "S1", "B1");
    }

    @Test
    void takesTwoFromEachOfTwoThatAreClose() {
        assertThat(ids(Card.of(Focus.MIXED, STRENGTH, STIFFNESS))).containsExactly("S1", "S3", "M1", "M2", "B1");
    }

    @Test
    void takesOneMoreFromAThirdThatIsLevel() {
        assertThat(ids(Card.of(Focus.MIXED, STRENGTH, IMBALANCE, STIFFNESS)))
                .containsExactly("S1", "S3", "B1", "B2", "M1");
    }

    @Test
    void takesOneFromEachWhereNothingStandsOut() {
        assertThat(ids(Card.of(Focus.NONE))).hasSize(4).startsWith("S1", "M1", "B1");
    }

    @Test
    void takesOneFromEachWhereNothingWasScored() {
        Card card = Card.of(Focus.NONE).notScored(STRENGTH).notScored(STIFFNESS).notScored(IMBALANCE);

        assertThat(ids(card)).hasSize(4).contains("S1", "M1", "B1");
    }

    @Test
    void takesNoneFromADomainThatWasNotScored() {
        Card card = Card.of(Focus.STRENGTH, STRENGTH).notScored(STIFFNESS).notScored(IMBALANCE);

        assertThat(ids(card)).containsExactly("S1", "S3", "S4", "B1");
    }

    @Test
    void fillsUpFromAnyDomainWhereItsOwnHaveTooFew() {
        DrillPlanner planner = planner(
                drill("S1", STRENGTH, "heel-raise"),
                drill("M1", STIFFNESS, "knee-to-wall"),
                drill("M2", STIFFNESS, "big-toe-lift"),
                drill("M3", STIFFNESS, "foot-stiffness"));

        assertThat(ids(planner, Card.of(Focus.IMBALANCE, IMBALANCE, STRENGTH), answers()))
                .containsExactly("S1", "M1", "M2", "M3");
    }

    @Test
    void givesWhatThereIsWhereTheKitAllowsNoMore() {
        DrillPlanner planner = planner(drill("S1", STRENGTH, "heel-raise"), drill("M1", STIFFNESS, "knee-to-wall"));

        assertThat(ids(planner, Card.of(Focus.STRENGTH, STRENGTH), answers())).containsExactly("S1", "M1");
    }

    @Test
    void putsTheDrillFirstThatAnswersTheLargestDeficit() {
        Card card = Card.of(Focus.STRENGTH, STRENGTH)
                .madeOf(STRENGTH, line("heel-raise", 0.2), line("bridge", 0.9), line("sit-to-stand", 0.5));

        assertThat(ids(card)).startsWith("S4", "S3", "S1");
    }

    @Test
    void trainsSomethingElseBeforeTheSameAgain() {
        Card card = Card.of(Focus.STRENGTH, STRENGTH)
                .madeOf(STRENGTH, line("heel-raise", 1), line("sit-to-stand", 0.6), line("bridge", 0.4));

        assertThat(ids(card)).startsWith("S1", "S3", "S2");
    }

    @ParameterizedTest
    @CsvSource({"STRENGTH", "STIFFNESS", "IMBALANCE", "NONE"})
    void hasTheDrillForAllOnce(Focus focus) {
        Card card = focus == Focus.NONE ? Card.of(focus) : Card.of(focus, Domain.valueOf(focus.name()));

        assertThat(ids(card)).containsOnlyOnce("B1");
    }

    @Test
    void leavesOutADrillWithoutItsKit() {
        Drill[] library = with(needing("step", false, drill("S1", STRENGTH, "heel-raise")));

        assertThat(ids(planner(library), Card.of(Focus.STRENGTH, STRENGTH), answers()))
                .doesNotContain("S1");
        assertThat(ids(planner(library), Card.of(Focus.STRENGTH, STRENGTH), answers("kit", "step,wall")))
                .contains("S1");
    }

    @Test
    void needsEveryPieceOfTheKit() {
        Drill[] library = with(needing("chair,ball", false, drill("S1", STRENGTH, "heel-raise")));

        assertThat(ids(planner(library), Card.of(Focus.STRENGTH, STRENGTH), answers("kit", "chair")))
                .doesNotContain("S1");
    }

    @ParameterizedTest
    @CsvSource({"step, false", "'wall,chair', true", "none, true"})
    void givesTheFormWithoutKitWhereThereIsOne(String kit, boolean withoutKit) {
        Drill[] library = with(needing("step", true, drill("S1", STRENGTH, "heel-raise")));

        assertThat(plan(planner(library), Card.of(Focus.STRENGTH, STRENGTH), answers("kit", kit)))
                .filteredOn(drill -> drill.id().equals("S1"))
                .extracting(PlannedDrill::withoutKit)
                .containsExactly(withoutKit);
    }

    @ParameterizedTest
    @CsvSource({"'kneeling,stairs', false", "stairs, true", "none, true"})
    void spareKneesThatHurtWhenKneeling(String triggers, boolean kneels) {
        Drill[] library = with(demanding("one-leg,kneeling", drill("M1", STIFFNESS, "knee-to-wall")));

        assertThat(ids(planner(library), Card.of(Focus.STIFFNESS, STIFFNESS), answers("triggers", triggers))
                        .contains("M1"))
                .isEqualTo(kneels);
    }

    @Test
    void standsNobodyOnOneLegWhoCannot() {
        Drill[] library = with(
                demanding("one-leg,standing", drill("B1", IMBALANCE, "single-leg-balance")),
                demanding("one-leg,standing", drill("S1", STRENGTH, "heel-raise")));

        assertThat(ids(planner(library), Card.of(Focus.STRENGTH, STRENGTH).noting("balance-very-low"), answers()))
                .doesNotContain("B1", "S1")
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(ids(planner(library), Card.of(Focus.STRENGTH, STRENGTH).noting("norms-nearest-age"), answers()))
                .contains("B1", "S1");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 2, false, true",
        "9, 10, 2, false, false",
        "10, 9, 2, false, false",
        "22, 22, 0, false, true",
        "10, 10, 3, false, false",
        "10, 10, 2, true, false",
        "'', 10, 2, false, false",
        "10, 10, '', false, false"
    })
    void hopsOnlyThroughTheGate(String left, String right, String pain, boolean flag, boolean hops) {
        DrillPlanner planner = planner(with(demanding("one-leg,hop", drill("B6", IMBALANCE, "hop"))));
        Card card = Card.of(Focus.IMBALANCE, IMBALANCE).madeOf(IMBALANCE, line("hop", 1));
        Answers answers = answers("sit-to-stand.left", left, "sit-to-stand.right", right, "pain-now", pain);

        assertThat(planner.plan(answers, card.card(), flag).drills())
                .extracting(PlannedDrill::id)
                .satisfies(ids -> assertThat(ids.contains("B6")).isEqualTo(hops));
    }

    @Test
    void doesNotHopWherePainStoppedTheTest() {
        DrillPlanner planner = planner(with(demanding("one-leg,hop", drill("B6", IMBALANCE, "hop"))));
        Card card = Card.of(Focus.IMBALANCE, IMBALANCE).madeOf(IMBALANCE, line("hop", 1));
        Answers answers =
                answers("sit-to-stand.left", "15", "sit-to-stand.right", "15", "sit-to-stand.right.stopped", "pain");

        assertThat(ids(planner, card, answers)).doesNotContain("B6");
    }

    @ParameterizedTest
    @CsvSource({"LEFT, LEFT", "RIGHT, RIGHT", "NONE,", "INCONSISTENT,"})
    void startsWithTheWeakerSide(WeakerSide weaker, Side first) {
        assertThat(plan(planner(LIBRARY), Card.of(Focus.STRENGTH, STRENGTH).weaker(weaker), answers()))
                .extracting(PlannedDrill::first)
                .containsOnly(first);
    }

    @Test
    void namesNoSideWhereBothLegsWorkTogether() {
        Drill[] library = with(demanding("", drill("S1", STRENGTH, "heel-raise")));

        assertThat(plan(planner(library), Card.of(Focus.STRENGTH, STRENGTH).weaker(WeakerSide.LEFT), answers()))
                .filteredOn(drill -> drill.id().equals("S1"))
                .extracting(PlannedDrill::first)
                .containsExactly((Side) null);
    }

    @Test
    void startsEasierWherePainStoppedTheTest() {
        List<PlannedDrill> plan =
                plan(planner(LIBRARY), Card.of(Focus.STRENGTH, STRENGTH).painLimited("heel-raise"), answers());

        assertThat(plan)
                .filteredOn(PlannedDrill::easier)
                .extracting(PlannedDrill::id)
                .containsExactly("S1");
    }

    @Test
    void saysWhichAnswersChoseADrill() {
        Card card = Card.of(Focus.STRENGTH, STRENGTH).madeOf(STRENGTH, line("heel-raise", 1), line("bridge", 0));

        assertThat(plan(planner(LIBRARY), card, answers()).get(0).because())
                .containsExactly("heel-raise.left", "heel-raise.right");
    }

    @Test
    void fallsBackToWhatTheScoreRestsOnMost() {
        Card card = Card.of(Focus.STRENGTH, STRENGTH).madeOf(STRENGTH, line("side-plank", 1));

        assertThat(plan(planner(LIBRARY), card, answers()).get(0).because())
                .containsExactly("side-plank.left", "side-plank.right");
    }

    @Test
    void alwaysGivesAReason() {
        assertThat(plan(planner(LIBRARY), Card.of(Focus.NONE), answers()))
                .allSatisfy(drill -> assertThat(drill.because()).isNotEmpty());
    }

    @Test
    void shortensASessionThatIsTooLong() {
        Drill[] library = Arrays.stream(LIBRARY).map(drill -> lasting(5, drill)).toArray(Drill[]::new);
        DrillPlan plan = planner(library)
                .plan(answers(), Card.of(Focus.STRENGTH, STRENGTH, STIFFNESS).card(), false);

        assertThat(plan.minutes()).isEqualTo(25);
        assertThat(plan.drills()).hasSize(5).extracting(PlannedDrill::id).contains("S1", "M1", "B1");
    }

    @Test
    void takesOutALongDrillBeforeShortOnes() {
        Drill[] library = Arrays.stream(LIBRARY)
                .map(drill -> lasting(drill.id().equals("S3") ? 11 : 4, drill))
                .toArray(Drill[]::new);

        assertThat(ids(planner(library), Card.of(Focus.STRENGTH, STRENGTH, STIFFNESS), answers()))
                .containsExactly("S1", "S4", "M1", "M2", "B1");
    }

    @Test
    void neverGoesBelowFourForTheSakeOfTime() {
        Drill[] library = Arrays.stream(LIBRARY).map(drill -> lasting(9, drill)).toArray(Drill[]::new);

        assertThat(ids(planner(library), Card.of(Focus.STRENGTH, STRENGTH, STIFFNESS), answers()))
                .hasSize(4);
    }

    @Test
    void addsUpTheMinutes() {
        DrillPlan plan = planner(LIBRARY)
                .plan(answers(), Card.of(Focus.STRENGTH, STRENGTH, STIFFNESS).card(), false);

        assertThat(plan.minutes()).isEqualTo(18);
        assertThat(plan.daysPerWeek()).isEqualTo(3);
        assertThat(plan.retestWeeks()).containsExactly(4, 8);
    }

    private static List<String> ids(Card card) {
        return ids(planner(LIBRARY), card, answers());
    }

    private static List<String> ids(DrillPlanner planner, Card card, Answers answers) {
        return plan(planner, card, answers).stream().map(PlannedDrill::id).toList();
    }

    private static List<PlannedDrill> plan(DrillPlanner planner, Card card, Answers answers) {
        return planner.plan(answers, card.card(), false).drills();
    }

    /** The library with some drills put in place of their namesakes, or added. */
    private static Drill[] with(Drill... changed) {
        List<Drill> library = new ArrayList<>(List.of(LIBRARY));
        for (Drill drill : changed) {
            library.removeIf(old -> old.id().equals(drill.id()));
            library.add(0, drill);
        }
        return library.toArray(Drill[]::new);
    }
}
