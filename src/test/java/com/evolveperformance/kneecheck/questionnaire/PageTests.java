package com.evolveperformance.kneecheck.questionnaire;

import static com.evolveperformance.kneecheck.questionnaire.Ask.answers;
import static com.evolveperformance.kneecheck.questionnaire.Ask.chosen;
import static com.evolveperformance.kneecheck.questionnaire.Ask.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a page is done, and which fields are its own. */
class PageTests {

    @Test
    void isCompleteWithEveryRequiredAnswer() {
        Page page = page("you", Ask.number("age", 8, 99, 0), Ask.choice("sex", "female", "male"));

        assertThat(page.complete(answers("age", "34", "sex", "male"))).isTrue();
        assertThat(page.complete(answers("age", "34"))).isFalse();
        assertThat(page.complete(Answers.NONE)).isFalse();
    }

    @Test
    void needsNoOptionalAnswer() {
        assertThat(page("run", Ask.optional(Ask.scale("pain"))).complete(Answers.NONE))
                .isTrue();
    }

    @Test
    void needsNoTest() {
        Page page = page("test", Ask.twoSided("reach", 30, 1, Unit.CENTIMETRES), Ask.test("stand", 60));

        assertThat(page.complete(Answers.NONE)).isTrue();
        assertThat(page.isTest()).isTrue();
    }

    @Test
    void needsOnlyWhatIsAsked() {
        Page page = page(
                "health",
                Ask.choice("pregnant", "yes", "no"),
                Ask.when(chosen("pregnant", "yes"), Ask.choice("balance", "yes", "no")));

        assertThat(page.complete(answers("pregnant", "no"))).isTrue();
        assertThat(page.complete(answers("pregnant", "yes"))).isFalse();
        assertThat(page.complete(answers("pregnant", "yes", "balance", "no"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "left, where.left, true",
        "left, where.right, false",
        "right, where.right, true",
        "both, where.left, false",
    })
    void needsTheSpotsOfEachKneeThatHurts(String knee, String answered, boolean complete) {
        Page page = page("where", Ask.zones("where", "front/kneecap"));

        assertThat(page.complete(answers("which-knee", knee, answered, "kneecap")))
                .isEqualTo(complete);
    }

    @Test
    void needsOneInjury() {
        Page page = page("injuries", Ask.injuries());

        assertThat(page.complete(Answers.NONE)).isFalse();
        assertThat(page.complete(answers("injury.2.part", "knee"))).isTrue();
    }

    @Test
    void isCompleteWhereItOnlyTells() {
        assertThat(page("welcome").complete(Answers.NONE)).isTrue();
        assertThat(page("welcome").isTest()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "reach.left, true",
        "reach.right, true",
        "reach.left.stopped, true",
        "reach.right.stopped, true",
        "reach.unit, true",
        "reach, false",
        "reach.stopped, false",
        "reach.left.unit, false",
        "stand, true",
        "stand.stopped, true",
        "stand.unit, true",
        "stand.left, false",
        "age, true",
        "age.unit, true",
        "age.stopped, false",
        "goal, true",
        "goal.unit, false",
        "where.left, true",
        "where.right, true",
        "where, false",
        "injury.1.part, true",
        "injury, false",
        "_csrf, false"
    })
    void ownsExactlyTheFieldsOfItsQuestions(String field, boolean owned) {
        Page page = page(
                "page",
                Ask.twoSided("reach", 30, 1, Unit.CENTIMETRES),
                Ask.test("stand", 60),
                Ask.number("age", 8, 99, 0),
                Ask.choice("goal", "race"),
                Ask.zones("where", "kneecap"),
                Ask.injuries());

        assertThat(page.owns(field)).isEqualTo(owned);
    }
}
