package com.evolveperformance.kneecheck.questionnaire;

import static com.evolveperformance.kneecheck.questionnaire.Ask.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one runner said. What was not answered is absent and never zero. */
class AnswersTests {

    @Test
    void hasNothingForWhatWasNotAnswered() {
        assertThat(Answers.NONE.has("age")).isFalse();
        assertThat(Answers.NONE.text("age")).isNull();
        assertThat(Answers.NONE.number("age")).isNull();
        assertThat(Answers.NONE.choices("kit")).isEmpty();
        assertThat(Answers.NONE.chose("kit", "wall")).isFalse();
        assertThat(Answers.NONE.injuries()).isEmpty();
    }

    @Test
    void knowsEachOfSeveralChoicesWhole() {
        Answers answers = answers("where", "calf-top,kneecap");

        assertThat(answers.choices("where")).containsExactly("calf-top", "kneecap");
        assertThat(answers.chose("where", "kneecap")).isTrue();
        assertThat(answers.chose("where", "calf")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10, mi, 16.09344", "10, km, 10", "10, in, 25.4", "10, cm, 10", "10, s, 10"})
    void turnsNumbersIntoTheirBaseUnit(String typed, String unit, double base) {
        assertThat(answers("run", typed, "run.unit", unit).number("run")).isCloseTo(base, within(1e-9));
    }

    @Test
    void turnsBothSidesOfATestIntoTheBaseUnit() {
        Answers answers = answers("reach.left", "4", "reach.right", "5", "reach.unit", "in");

        assertThat(answers.trial("reach", Side.LEFT).result()).isCloseTo(10.16, within(1e-9));
        assertThat(answers.trial("reach", Side.RIGHT).result()).isCloseTo(12.7, within(1e-9));
    }

    @Test
    void tellsAResultOfZeroFromNone() {
        Trial zero = answers("stand.left", "0").trial("stand", Side.LEFT);
        Trial none = Answers.NONE.trial("stand", Side.LEFT);

        assertThat(zero.measured()).isTrue();
        assertThat(zero.notTried()).isFalse();
        assertThat(none.measured()).isFalse();
        assertThat(none.notTried()).isTrue();
    }

    @Test
    void neverMeasuresASideThatPainStopped() {
        Trial stopped = answers("stand.left", "4", "stand.left.stopped", "pain").trial("stand", Side.LEFT);

        assertThat(stopped.painLimited()).isTrue();
        assertThat(stopped.measured()).isFalse();
        assertThatThrownBy(stopped::result).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"tired", "balance"})
    void measuresASideThatStoppedForAnotherReason(String reason) {
        assertThat(answers("stand", "4", "stand.stopped", reason).trial("stand").measured())
                .isTrue();
    }

    @Test
    void leavesOutInjuriesWithoutABodyPart() {
        Answers answers = answers("injury.1.side", "left", "injury.2.part", "knee", "injury.2.side", "right");

        assertThat(answers.injuries()).containsExactly(new PastInjury(2, "knee", "right", null, null, null));
    }

    @Test
    void replacesEveryFieldOfAPage() {
        Answers answers = answers("a.left", "1", "a.right", "2", "b", "3")
                .with(field -> field.startsWith("a"), Map.of("a.left", "9"));

        assertThat(answers).isEqualTo(answers("a.left", "9", "b", "3"));
    }

    @Test
    void takesAnotherAnswerOnlyWhereThereIsNone() {
        assertThat(answers("a", "1").orElse(answers("a", "9", "b", "2"))).isEqualTo(answers("a", "1", "b", "2"));
    }

    @Test
    void keepsOnlyWhatPasses() {
        assertThat(answers("a", "1", "b", "2").only("b"::equals)).isEqualTo(answers("b", "2"));
    }

    @Test
    void doesNotChangeWithTheMapItWasMadeFrom() {
        Map<String, String> values = new LinkedHashMap<>(Map.of("age", "34"));
        Answers answers = new Answers(values);
        values.put("age", "12");

        assertThat(answers.text("age")).isEqualTo("34");
        assertThatThrownBy(() -> answers.values().put("age", "12")).isInstanceOf(UnsupportedOperationException.class);
    }
}
