package com.evolveperformance.kneecheck.questionnaire;

import static com.evolveperformance.kneecheck.questionnaire.Ask.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.questionnaire.AnswerReader.Reading;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted as the result of a self-test: a number, a reason for stopping, both or neither, side by side. */
class TestAnswerTests {

    private static final Question REACH = Ask.twoSided("reach", 30, 1, Unit.CENTIMETRES, Unit.INCHES);
    private static final Question STAND = Ask.test("stand", 60, Unit.REPETITIONS);

    @Test
    void takesANumberForEachSide() {
        Reading reading = read(REACH, "reach.left", "7,5", "reach.right", "8", "reach.unit", "cm");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values()).isEqualTo(Map.of("reach.left", "7.5", "reach.right", "8", "reach.unit", "cm"));
    }

    @Test
    void canBeSkipped() {
        assertThat(read(REACH).problems()).isEmpty();
        assertThat(read(REACH).values()).isEmpty();
        assertThat(read(STAND, "stand", "").problems()).isEmpty();
    }

    @Test
    void keepsZeroAsARealResult() {
        assertThat(read(REACH, "reach.left", "0").values()).containsEntry("reach.left", "0");
    }

    @ParameterizedTest
    @EnumSource(StopReason.class)
    void takesEveryReasonWithoutANumber(StopReason reason) {
        assertThat(read(REACH, "reach.left.stopped", reason.id()).values())
                .isEqualTo(Map.of("reach.left.stopped", reason.id()));
    }

    @ParameterizedTest
    @EnumSource(value = StopReason.class, names = "NOT_TRIED", mode = EnumSource.Mode.EXCLUDE)
    void takesANumberWithAReason(StopReason reason) {
        Reading reading = read(REACH, "reach.left", "4", "reach.left.stopped", reason.id());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values()).containsEntry("reach.left", "4").containsEntry("reach.left.stopped", reason.id());
    }

    @Test
    void refusesANumberForASideThatWasNotTried() {
        Reading reading = read(REACH, "reach.left", "4", "reach.left.stopped", "not-tried", "reach.right", "5");

        assertThat(reading.problems()).containsExactly(new Problem("reach.left", "not-tried-with-number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bored", "PAIN", "pain,tired", "none"})
    void refusesAReasonItDoesNotKnow(String reason) {
        assertThat(read(STAND, "stand", "4", "stand.stopped", reason).problems())
                .containsExactly(new Problem("stand.stopped", "choose"));
    }

    @ParameterizedTest
    @CsvSource({
        "cm, 0, true",
        "cm, -0.1, false",
        "cm, 30, true",
        "cm, 30.1, false",
        "in, 11.8, true", // 29.97 cm
        "in, 11.9, false", // 30.2 cm
        "in, 30, false",
        "mi, 1, false"
    })
    void holdsTheLimitsOfEachSideInTheUnitTyped(String unit, String typed, boolean accepted) {
        assertThat(read(REACH, "reach.right", typed, "reach.unit", unit)
                        .problems()
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @Test
    void ignoresSidesOfATestWithoutSides() {
        assertThat(read(STAND, "stand.left", "4", "stand.right", "5").values()).isEmpty();
    }

    @Test
    void ignoresAThirdSide() {
        assertThat(read(REACH, "reach.middle", "4", "reach", "5").values()).isEmpty();
    }
}
