package com.evolveperformance.kneecheck.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.drill.Drill;
import com.evolveperformance.kneecheck.drill.DrillLibrary;
import com.evolveperformance.kneecheck.drill.PlannedDrill;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.QuestionKind;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import com.evolveperformance.kneecheck.scoring.Band;
import com.evolveperformance.kneecheck.scoring.Confidence;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.SelfTest;
import com.evolveperformance.kneecheck.scoring.WeakerSide;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shipped fits together: tests, drills, figures and sources. Words are in {@link ContentWordsTests}. */
class ContentTests {

    private static final Assessor ASSESSOR = Shipped.CONTENT.assessor();
    private static final DrillLibrary DRILLS = ASSESSOR.planner().library();

    /** What each domain's score is made of: evidence.md 7.2 to 7.4. */
    private static final Map<Domain, Set<String>> SCORED = new EnumMap<>(Map.of(
            Domain.STRENGTH, Set.of("sit-to-stand", "chair-stand", "heel-raise", "bridge", "side-plank"),
            Domain.STIFFNESS, Set.of("knee-to-wall", "big-toe-lift", "foot-stiffness"),
            Domain.IMBALANCE,
                    Set.of(
                            "history",
                            "knee-to-wall",
                            "single-leg-balance",
                            "sit-to-stand",
                            "heel-raise",
                            "bridge",
                            "side-plank",
                            "front-reach",
                            "hop")));

    @ParameterizedTest
    @CsvSource({
        "knee-to-wall, TWO_SIDED_TEST, CENTIMETRES",
        "big-toe-lift, TWO_SIDED_TEST, DEGREES",
        "single-leg-balance, TWO_SIDED_TEST, SECONDS",
        "sit-to-stand, TWO_SIDED_TEST, REPETITIONS",
        "heel-raise, TWO_SIDED_TEST, REPETITIONS",
        "bridge, TWO_SIDED_TEST, REPETITIONS",
        "chair-stand, TEST, REPETITIONS",
        "side-plank, TWO_SIDED_TEST, SECONDS",
        "front-reach, TWO_SIDED_TEST, CENTIMETRES",
        "hop, TWO_SIDED_TEST, CENTIMETRES",
        "age, NUMBER, YEARS"
    })
    void asksWhatTheInterfaceNames(String id, QuestionKind kind, Unit unit) {
        Question question = ASSESSOR.questionnaire().question(id).orElseThrow();

        assertThat(question.kind()).isEqualTo(kind);
        assertThat(question.units().get(0)).isEqualTo(unit);
    }

    @Test
    void offersTheSexesTheInterfaceNames() {
        assertThat(ASSESSOR.questionnaire().question("sex").orElseThrow().options())
                .extracting(Option::id)
                .containsExactly("female", "male", "not-said");
    }

    @Test
    void everyFieldBelongsToOneQuestion() {
        List<Question> questions = questions().toList();

        assertThat(questions)
                .allSatisfy(question -> assertThat(questions.stream()
                                .filter(other -> other.owns(question.id()) || other.owns(question.id() + ".left"))
                                .filter(other -> other != question))
                        .as(question.id())
                        .isEmpty());
    }

    @Test
    void everyConditionLooksBack() {
        Set<String> before = new LinkedHashSet<>();
        for (Page page : ASSESSOR.questionnaire().pages()) {
            assertThat(before).as(page.id()).containsAll(owners(page.when().fields()));
            for (Question question : page.questions()) {
                assertThat(before)
                        .as(question.id())
                        .containsAll(owners(question.when().fields()));
                before.add(question.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SelfTest.class)
    void everyTestHasAFigure(SelfTest test) {
        assertThat(Shipped.CONTENT.figures().ids()).contains(test.id());
    }

    @ParameterizedTest
    @MethodSource("drills")
    void everyDrillHasAFigure(Drill drill) {
        assertThat(Shipped.CONTENT.figures().ids()).contains(drill.figure());
    }

    @ParameterizedTest
    @MethodSource("drills")
    void everyDrillNamesKnownSources(Drill drill) {
        assertThat(drill.sources()).isNotEmpty().allMatch(Shipped.CONTENT.sources()::knows);
    }

    @ParameterizedTest
    @MethodSource("drills")
    void everyDrillTrainsWhatItsDomainIsScoredBy(Drill drill) {
        assertThat(SCORED.get(drill.domain())).containsAll(drill.trains());
    }

    @ParameterizedTest
    @MethodSource("drills")
    void everyDrillFitsIntoASession(Drill drill) {
        assertThat(drill.dose().minutes()).isBetween(1, DRILLS.rules().maxMinutes() / 2);
        assertThat(drill.dose().sets()).isNotEmpty();
        assertThat(drill.dose().daysPerWeek()).isNotEmpty().allMatch(days -> days <= 7);
    }

    @ParameterizedTest
    @EnumSource(Domain.class)
    void everythingScoredIsTrainedByADrill(Domain domain) {
        Set<String> trained = new LinkedHashSet<>();
        DRILLS.drills().stream()
                .filter(drill -> drill.domain() == domain)
                .forEach(drill -> trained.addAll(drill.trains()));

        assertThat(trained).isEqualTo(SCORED.get(domain));
    }

    @ParameterizedTest
    @EnumSource(Domain.class)
    void everyDomainHasADrillThatNeedsNothing(Domain domain) {
        assertThat(DRILLS.drills())
                .anyMatch(drill -> drill.domain() == domain
                        && (drill.kit().isEmpty() || drill.kitFreeForm())
                        && !drill.standingOnOneLeg()
                        && !drill.loadsKneeling()
                        && !drill.hopGate());
    }

    @ParameterizedTest
    @MethodSource("domainsAndBands")
    void everyBandOfEveryDomainHasADrill(Domain domain, Band band) {
        Answers nothingAtHand = new Answers(Map.of("kit", "none"));

        assertThat(ASSESSOR.planner()
                        .plan(nothingAtHand, card(domain, band), false)
                        .drills())
                .extracting(PlannedDrill::domain)
                .contains(domain);
    }

    @Test
    void flagsAndPatternsNameKnownSources() {
        assertThat(ASSESSOR.redFlags().flags())
                .allSatisfy(flag -> assertThat(flag.sources())
                        .as(flag.id())
                        .isNotEmpty()
                        .allMatch(Shipped.CONTENT.sources()::knows));
        assertThat(ASSESSOR.patterns())
                .allSatisfy(pattern -> assertThat(pattern.sources())
                        .as(pattern.id())
                        .isNotEmpty()
                        .allMatch(Shipped.CONTENT.sources()::knows));
    }

    @Test
    void everySpotBelongsToOnePattern() {
        List<Option> spots =
                ASSESSOR.questionnaire().question("where").orElseThrow().options();

        assertThat(spots)
                .allSatisfy(spot -> assertThat(ASSESSOR.patterns().stream()
                                .filter(pattern -> pattern.when()
                                        .holds(new Answers(Map.of("where.left", spot.id(), "age", "50")))))
                        .as(spot.id())
                        .hasSize(1));
    }

    @Test
    void patternsLookAtBothKneesAlike() {
        assertThat(ASSESSOR.patterns())
                .allSatisfy(pattern -> assertThat(pattern.when()
                                .clauses()
                                .filter(clause -> clause.field().equals("where.left"))
                                .map(clause -> clause.options()))
                        .as(pattern.id())
                        .containsExactlyElementsOf(pattern.when()
                                .clauses()
                                .filter(clause -> clause.field().equals("where.right"))
                                .map(clause -> clause.options())
                                .toList()));
    }

    private static Stream<Drill> drills() {
        return DRILLS.drills().stream();
    }

    private static Stream<Arguments> domainsAndBands() {
        return Stream.of(Domain.values())
                .flatMap(domain -> Stream.of(Band.values()).map(band -> Arguments.of(domain, band)));
    }

    private static Stream<Question> questions() {
        return ASSESSOR.questionnaire().pages().stream().flatMap(page -> page.questions().stream());
    }

    private static List<String> owners(Set<String> fields) {
        return fields.stream()
                .map(field -> questions()
                        .filter(question -> question.owns(field))
                        .findFirst()
                        .orElseThrow()
                        .id())
                .toList();
    }

    private static Scorecard card(Domain leading, Band band) {
        boolean little = band == Band.LITTLE;
        List<DomainScore> domains = Arrays.stream(Domain.values())
                .map(domain -> new DomainScore(
                        domain,
                        domain == leading ? 10 + 40.0 * band.ordinal() : 0.0,
                        domain == leading ? band : Band.LITTLE,
                        Confidence.HIGH,
                        1,
                        List.of(),
                        null))
                .toList();
        return new Scorecard(
                domains,
                List.of(),
                WeakerSide.NONE,
                little ? Focus.NONE : Focus.valueOf(leading.name()),
                little ? List.of() : List.of(leading),
                Set.of(),
                List.of());
    }
}
