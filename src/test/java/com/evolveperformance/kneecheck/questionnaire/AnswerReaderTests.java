package com.evolveperformance.kneecheck.questionnaire;

import static com.evolveperformance.kneecheck.questionnaire.Ask.answers;
import static com.evolveperformance.kneecheck.questionnaire.Ask.chosen;
import static com.evolveperformance.kneecheck.questionnaire.Ask.page;
import static com.evolveperformance.kneecheck.questionnaire.Ask.posted;
import static com.evolveperformance.kneecheck.questionnaire.Ask.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.evolveperformance.kneecheck.questionnaire.AnswerReader.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page accepts of what was posted, kind by kind. Numbers in tests have a class of their own. */
class AnswerReaderTests {

    private static final Question GOAL = Ask.choice("goal", "race", "stay-well");
    private static final Question SIGNS = Ask.choices("signs", "calf", "unwell", "none!");
    private static final Question AGE = Ask.number("age", 8, 99, 0, Unit.YEARS);
    private static final Question DISTANCE = Ask.number("distance", 0.1, 250, 1, Unit.KILOMETRES, Unit.MILES);

    @Test
    void takesOneOfTheOptions() {
        accepts(read(GOAL, "goal", "race"), Map.of("goal", "race"));
    }

    @Test
    void asksForAChoiceThatIsMissing() {
        refuses(read(GOAL), "goal", "choose");
        refuses(read(GOAL, "goal", " "), "goal", "choose");
    }

    @Test
    void letsAnOptionalChoiceBeEmpty() {
        accepts(read(Ask.optional(GOAL), "goal", ""), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"win", "RACE", "race,stay-well", "race\u0000", "<script>", "1"})
    void refusesAnOptionItDoesNotKnow(String value) {
        refuses(read(GOAL, "goal", value), "goal", "choose");
        refuses(read(Ask.optional(GOAL), "goal", value), "goal", "choose");
    }

    @Test
    void takesTheFirstOfARepeatedChoice() {
        accepts(read(GOAL, "goal", "race", "goal", "stay-well"), Map.of("goal", "race"));
    }

    @Test
    void asksForConsentInItsOwnWords() {
        refuses(read(Ask.consent("consent")), "consent", "consent");
        accepts(read(Ask.consent("consent"), "consent", "yes"), Map.of("consent", "yes"));
        refuses(read(Ask.consent("consent"), "consent", "on"), "consent", "choose");
    }

    @Test
    void joinsSeveralChoicesInTheOrderOfTheForm() {
        accepts(read(SIGNS, "signs", "unwell", "signs", "calf"), Map.of("signs", "calf,unwell"));
    }

    @Test
    void countsARepeatedChoiceOnce() {
        accepts(read(SIGNS, "signs", "calf", "signs", "calf"), Map.of("signs", "calf"));
    }

    @Test
    void refusesWhatStandsAloneTogetherWithOthers() {
        refuses(read(SIGNS, "signs", "calf", "signs", "none"), "signs", "exclusive");
        accepts(read(SIGNS, "signs", "none"), Map.of("signs", "none"));
    }

    @Test
    void refusesOneUnknownAmongKnownChoices() {
        refuses(read(SIGNS, "signs", "calf", "signs", "cough"), "signs", "choose-any");
        refuses(read(SIGNS, "signs", "calf,unwell"), "signs", "choose-any");
    }

    @Test
    void asksForAtLeastOneChoice() {
        refuses(read(SIGNS), "signs", "choose-any");
        accepts(read(Ask.optional(SIGNS)), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"-1, number-range", "0,", "10,", "11, number-range", "3.5, number-whole", "much, number-unread"})
    void takesWholeStepsOfAScale(String typed, String problem) {
        Reading reading = read(Ask.scale("pain"), "pain", typed);

        assertThat(reading.problems())
                .extracting(Problem::key)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void asksForAScaleLikeForAChoice() {
        refuses(read(Ask.scale("pain")), "pain", "choose");
    }

    @ParameterizedTest
    @CsvSource({
        "7, number-range",
        "8,",
        "99,",
        "100, number-range",
        "34.5, number-whole",
        "34.0,",
        "old, number-unread",
        "'', number-missing"
    })
    void takesWholeNumbersWithinTheLimits(String typed, String problem) {
        Reading reading = read(AGE, "age", typed);

        if (problem == null) {
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.values()).containsKey("age");
        } else {
            refuses(reading, "age", problem);
        }
    }

    @Test
    void namesTheLimitsWithTheProblem() {
        assertThat(read(AGE, "age", "5").problems())
                .containsExactly(new Problem("age", "number-range", "8", "99", "years"));
    }

    @ParameterizedTest
    @CsvSource({"34.0, 34", "034, 34", "'٣٤', 34", "3.4e1,", "90, 90"})
    void storesNumbersInOneForm(String typed, String stored) {
        assertThat(read(AGE, "age", typed).values().get("age")).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "km, 0.1, true",
        "km, 0, false",
        "km, 250, true",
        "km, 250.1, false",
        "mi, 0.1, true",
        "mi, 0, false",
        "mi, 155.3, true", // 249.9 km
        "mi, 155.4, false", // 250.1 km
        "mi, 250, false"
    })
    void holdsTheLimitsInTheUnitTyped(String unit, String typed, boolean accepted) {
        Reading reading = read(DISTANCE, "distance", typed, "distance.unit", unit);

        assertThat(reading.problems().isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"km", "mi"})
    void acceptsTheLimitsItNames(String unit) {
        List<String> limits = read(DISTANCE, "distance", "9999", "distance.unit", unit)
                .problems()
                .get(0)
                .args();

        assertThat(limits.get(2)).isEqualTo(unit);
        for (String limit : limits.subList(0, 2)) {
            assertThat(read(DISTANCE, "distance", limit, "distance.unit", unit).problems())
                    .as(limit + " " + unit)
                    .isEmpty();
        }
    }

    @Test
    void takesTheFirstUnitWhereNoneIsChosen() {
        accepts(read(DISTANCE, "distance", "250"), Map.of("distance", "250"));
        refuses(read(DISTANCE, "distance", "250.1"), "distance", "number-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cm", "furlong", "KM", "reps"})
    void refusesAUnitTheQuestionDoesNotTake(String unit) {
        refuses(read(DISTANCE, "distance", "5", "distance.unit", unit), "distance.unit", "choose");
    }

    @Test
    void refusesMoreDigitsThanItKeeps() {
        refuses(read(DISTANCE, "distance", "5.25"), "distance", "number-decimals");
        accepts(read(DISTANCE, "distance", "5.20"), Map.of("distance", "5.2"));
    }

    @Test
    void letsAnOptionalNumberBeEmpty() {
        accepts(read(Ask.optional(DISTANCE), "distance", "", "distance.unit", "mi"), Map.of("distance.unit", "mi"));
    }

    @Test
    void readsTheSpotsOfEachKneeThatHurts() {
        Page where = page("where", Ask.zones("where", "front/kneecap", "back/crease", "whole-knee!"));
        Map<String, List<String>> posted =
                posted("where.left", "kneecap", "where.right", "crease", "where.right", "kneecap");

        accepts(
                AnswerReader.read(where, answers("which-knee", "both"), posted),
                Map.of("where.left", "kneecap", "where.right", "kneecap,crease"));
        accepts(AnswerReader.read(where, answers("which-knee", "left"), posted), Map.of("where.left", "kneecap"));
        accepts(
                AnswerReader.read(where, answers("which-knee", "right"), posted),
                Map.of("where.right", "kneecap,crease"));
    }

    @Test
    void asksForTheSpotsOfBothKnees() {
        Reading reading = AnswerReader.read(
                page("where", Ask.zones("where", "front/kneecap")),
                answers("which-knee", "both"),
                posted("where.left", "kneecap"));

        refuses(reading, "where.right", "choose-any");
    }

    @Test
    void readsSeveralInjuriesAndSkipsEmptyEntries() {
        Reading reading = read(
                Ask.injuries(), full("injury.1", "knee", "injury.3", "ankle").toArray(String[]::new));

        assertThat(reading.problems()).isEmpty();
        assertThat(new Answers(reading.values()).injuries())
                .extracting(PastInjury::number, PastInjury::part)
                .containsExactly(tuple(1, "knee"), tuple(3, "ankle"));
    }

    @Test
    void asksForEachLineOfAnInjuryPartlyFilled() {
        Reading reading = read(Ask.injuries(), "injury.2.part", "knee", "injury.2.side", "left");

        assertThat(reading.problems())
                .extracting(Problem::field)
                .containsExactly("injury.2.type", "injury.2.when", "injury.2.recovered");
    }

    @Test
    void refusesAnInjuryOptionOfAnotherLine() {
        Reading reading = read(
                Ask.injuries(),
                "injury.1.part",
                "left",
                "injury.1.side",
                "knee",
                "injury.1.type",
                "running",
                "injury.1.when",
                "1-5-years",
                "injury.1.recovered",
                "yes");

        assertThat(reading.problems()).extracting(Problem::field).containsExactly("injury.1.part", "injury.1.side");
    }

    @Test
    void asksForOneInjuryAtLeast() {
        refuses(read(Ask.injuries()), "injury.1.part", "choose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"injury.0", "injury.7", "injury.01", "injury.-1", "injury.99999999999", "injury[1]"})
    void ignoresEntriesTheFormDoesNotHave(String entry) {
        List<String> fields = new ArrayList<>(full("injury.1", "knee"));
        fields.addAll(full(entry, "ankle"));

        Reading reading = read(Ask.injuries(), fields.toArray(String[]::new));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values().keySet()).allMatch(field -> field.startsWith("injury.1."));
    }

    @Test
    void ignoresFieldsOfOtherPages() {
        accepts(
                read(GOAL, "goal", "race", "age", "34", "goal.unit", "km", "id", "7", "class", "x", "", ""),
                Map.of("goal", "race"));
    }

    @Test
    void ignoresQuestionsThatAreNotAskedNow() {
        Page page = page(
                "health",
                Ask.choice("pregnant", "yes", "no"),
                Ask.when(chosen("pregnant", "yes"), Ask.choice("balance", "yes", "no")));

        accepts(
                AnswerReader.read(page, Answers.NONE, posted("pregnant", "no", "balance", "yes")),
                Map.of("pregnant", "no"));
    }

    @Test
    void asksWhatFollowsFromAnAnswerOfTheSamePage() {
        Page page = page(
                "health",
                Ask.choice("pregnant", "yes", "no"),
                Ask.when(chosen("pregnant", "yes"), Ask.choice("balance", "yes", "no")));

        refuses(AnswerReader.read(page, Answers.NONE, posted("pregnant", "yes")), "balance", "choose");
    }

    @Test
    void forgetsWhatThePageHeldBefore() {
        Page page = page(
                "health",
                Ask.choice("pregnant", "yes", "no"),
                Ask.when(chosen("pregnant", "yes"), Ask.choice("balance", "yes", "no")));

        accepts(
                AnswerReader.read(page, answers("pregnant", "yes", "balance", "yes"), posted("pregnant", "no")),
                Map.of("pregnant", "no"));
    }

    @Test
    void namesProblemsInTheOrderOfThePage() {
        Reading reading = AnswerReader.read(page("page", SIGNS, GOAL, AGE), Answers.NONE, posted("age", "x"));

        assertThat(reading.problems()).extracting(Problem::field).containsExactly("signs", "goal", "age");
    }

    @Test
    void keepsWhatIsRightNextToWhatIsWrong() {
        Reading reading = AnswerReader.read(page("page", GOAL, AGE), Answers.NONE, posted("goal", "race", "age", "x"));

        assertThat(reading.values()).containsExactly(Map.entry("goal", "race"));
    }

    @Test
    void refusesTextOfAnyLength() {
        String endless = "9".repeat(1_000_000);

        refuses(read(AGE, "age", endless), "age", "number-unread");
        refuses(read(GOAL, "goal", endless), "goal", "choose");
        refuses(read(DISTANCE, "distance", "5", "distance.unit", endless), "distance.unit", "choose");
    }

    @Test
    void countsAFieldRepeatedAHundredThousandTimesOnce() {
        Map<String, List<String>> posted = Map.of("signs", Collections.nCopies(100_000, "calf"));

        accepts(AnswerReader.read(page("page", SIGNS), Answers.NONE, posted), Map.of("signs", "calf"));
    }

    private static List<String> full(String... entriesAndParts) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < entriesAndParts.length; i += 2) {
            fields.addAll(List.of(
                    entriesAndParts[i] + ".part",
                    entriesAndParts[i + 1],
                    entriesAndParts[i] + ".side",
                    "left",
                    entriesAndParts[i] + ".type",
                    "running",
                    entriesAndParts[i] + ".when",
                    "1-5-years",
                    entriesAndParts[i] + ".recovered",
                    "yes"));
        }
        return fields;
    }

    private static void accepts(Reading reading, Map<String, String> values) {
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values()).isEqualTo(values);
    }

    private static void refuses(Reading reading, String field, String problem) {
        assertThat(reading.problems()).extracting(Problem::field, Problem::key).containsExactly(tuple(field, problem));
        assertThat(reading.values()).doesNotContainKey(field);
    }
}
