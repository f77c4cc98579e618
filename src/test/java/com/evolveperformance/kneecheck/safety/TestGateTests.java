package com.evolveperformance.kneecheck.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.WellRunner;
import com.evolveperformance.kneecheck.content.Shipped;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate before the self-tests as shipped: evidence.md 1.1. */
class TestGateTests {

    private static final TestGate GATE = Shipped.CONTENT.assessor().gate();

    @ParameterizedTest
    @CsvSource({
        "pain-now=2, ''",
        "pain-now=3, hop",
        "pain-now=4, ALL",
        "walking=fine, ''",
        "walking=limp, ALL",
        "walking=cannot, ALL",
        "health=operation-12-weeks, ALL",
        "health=operation-6-months, ''",
        "health=metalwork, ''",
        "pregnant-balance=no, ''",
        "pregnant-balance=yes, ALL",
        "health=dizzy-falls age=59, single-leg-balance hop",
        "health=dizzy-falls age=60, hop", // eyes are open from 60 on
        "sit-to-stand.left.stopped=pain, hop",
        "sit-to-stand.right.stopped=pain, hop",
        "heel-raise.left.stopped=pain, hop",
        "heel-raise.right.stopped=pain, hop",
        "sit-to-stand.left.stopped=tired heel-raise.left.stopped=balance, ''",
        "bridge.left.stopped=pain, ''",
    })
    void keepsBackTheTestsOfEachBar(String changes, String closed) {
        assertThat(GATE.closed(WellRunner.with(changes), Disposition.SELF_CARE))
                .isEqualTo(closed.equals("ALL") ? GATE.tests() : words(closed));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "pain-now=3, hop-pain",
        "pain-now=4, pain-at-rest hop-pain",
        "walking=limp, limp",
        "health=operation-12-weeks, operation",
        "pregnant-balance=yes, pregnancy-balance",
        "health=dizzy-falls age=59, dizzy-closed-eyes dizzy-hop",
        "health=dizzy-falls age=60, dizzy-hop",
        "sit-to-stand.left.stopped=pain, hop-tests"
    })
    void saysWhy(String changes, String reasons) {
        assertThat(GATE.reasons(WellRunner.with(changes), Disposition.SELF_CARE))
                .containsExactlyInAnyOrderElementsOf(words(reasons));
    }

    @ParameterizedTest
    @EnumSource(value = Disposition.class, names = "SELF_CARE", mode = EnumSource.Mode.EXCLUDE)
    void keepsEverythingBackBehindARedFlag(Disposition disposition) {
        assertThat(GATE.closed(WellRunner.with(""), disposition)).isEqualTo(GATE.tests());
        assertThat(GATE.reasons(WellRunner.with("pain-now=5"), disposition)).containsExactly(TestGate.RED_FLAG);
    }

    @Test
    void isOpenWhileNothingIsKnown() {
        assertThat(GATE.closed(Answers.NONE, Disposition.SELF_CARE)).isEmpty();
    }

    @Test
    void guardsEveryTestOfTheBattery() {
        assertThat(GATE.tests())
                .containsExactlyInAnyOrder(
                        "knee-to-wall",
                        "big-toe-lift",
                        "single-leg-balance",
                        "sit-to-stand",
                        "chair-stand",
                        "heel-raise",
                        "bridge",
                        "side-plank",
                        "front-reach",
                        "hop");
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
