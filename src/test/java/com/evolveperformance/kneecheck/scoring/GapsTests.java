package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTests {

    private static SideDifference difference(Sample sample) {
        assertThat(sample.score().differences()).hasSize(1);
        return sample.score().differences().get(0);
    }

    /** A woman of 35: heel raise counts up to 32, balance value 13.1 s. */
    @ParameterizedTest
    @CsvSource({
        "knee-to-wall, 10, 8.5, 0,",
        "knee-to-wall, 9.8, 8.3, 0,",
        "knee-to-wall, 10, 8.4, 0.1, RIGHT",
        "knee-to-wall, 8, 10, 0.5, LEFT",
        "knee-to-wall, 10, 7.5, 0.75, RIGHT",
        "knee-to-wall, 10, 7, 1, RIGHT",
        "knee-to-wall, 10, 6.9, 1, RIGHT",
        "sit-to-stand, 20, 18, 0,",
        "sit-to-stand, 18, 16, 0.111111, RIGHT",
        "sit-to-stand, 17, 20, 0.5, LEFT",
        "sit-to-stand, 20, 16, 0.75, RIGHT",
        "sit-to-stand, 20, 15, 1, RIGHT",
        "sit-to-stand, 20, 14, 1, RIGHT",
        "sit-to-stand, 60, 22, 0,",
        "sit-to-stand, 0, 0, 0,",
        "sit-to-stand, 0, 1, 1, LEFT",
        "heel-raise, 30, 26, 0,",
        "heel-raise, 20, 16, 0,",
        "heel-raise, 30, 25, 0.583333, RIGHT",
        "heel-raise, 15, 20, 1, LEFT",
        "heel-raise, 100, 28, 0,",
        "bridge, 30, 27, 0,",
        "bridge, 40, 27, 0,",
        "bridge, 30, 26, 0.333333, RIGHT",
        "bridge, 30, 25, 0.583333, RIGHT",
        "side-plank, 60, 54, 0,",
        "side-plank, 300, 54, 0,",
        "side-plank, 60, 51, 0.5, RIGHT",
        "side-plank, 45, 60, 1, LEFT",
        "front-reach, 60, 56, 0,",
        "front-reach, 60, 55.9, 0.5, RIGHT",
        "front-reach, 54, 60, 0.5, LEFT",
        "front-reach, 60, 53.9, 1, RIGHT",
        "hop, 100, 90, 0,",
        "hop, 200, 178, 0.1, RIGHT",
        "hop, 100, 85, 0.5, RIGHT",
        "hop, 75, 100, 1, LEFT",
        "hop, 100, 76, 0.95, RIGHT",
        "side-plank, 50, 38, 0.95, RIGHT",
        "single-leg-balance, 9.2, 13, 0,",
        "single-leg-balance, 9.17, 9.17, 0,",
        "single-leg-balance, 7.86, 13, 0.25, LEFT",
        "single-leg-balance, 9.2, 6.55, 0.5, RIGHT",
        "single-leg-balance, 9.2, 1, 0.5, RIGHT",
        "single-leg-balance, 6, 5, 1, RIGHT",
        "single-leg-balance, 6, 6, 1,"
    })
    void comparesTheSides(String test, String left, String right, double deficit, Side weaker) {
        SideDifference difference = difference(Sample.woman35().both(test, left, right));

        assertThat(difference.test()).isEqualTo(test);
        assertThat(difference.deficit()).isCloseTo(deficit, within(1e-6));
        assertThat(difference.weaker()).isEqualTo(weaker);
    }

    /** A man of 25: heel raise counts up to 42. */
    @ParameterizedTest
    @CsvSource({"40, 34, 0", "40, 33, 0.625", "60, 35, 0.583333", "42, 36, 0"})
    void countsHeelRaisesOnlyBelow85PercentAndFromFiveApart(String left, String right, double deficit) {
        SideDifference difference = difference(Sample.runner(25, "male").both("heel-raise", left, right));

        assertThat(difference.deficit()).isCloseTo(deficit, within(1e-6));
        assertThat(difference.error()).isEqualTo(5);
    }

    /** Eyes closed at 59: 7.9 s for women, so 5.53 is fine. Eyes open at 60: 26.9 s, so 18.83 is fine. */
    @ParameterizedTest
    @CsvSource({
        "59, 5.6, 5.6, 0",
        "59, 5.5, 5.6, 0.009494",
        "59, 3.9, 3.9, 1",
        "60, 18.9, 18.9, 0",
        "60, 5.6, 5.6, 1",
        "60, 18.9, 13.4, 0.5",
        "60, 18.9, 16.14, 0.25"
    })
    void readsTheBalanceWithEyesOpenFrom60(int age, String left, String right, double deficit) {
        Sample sample = Sample.runner(age, "female").both("single-leg-balance", left, right);

        assertThat(difference(sample).deficit()).isCloseTo(deficit, within(1e-6));
    }

    @Test
    void givesTheNumbersOfADifference() {
        SideDifference bridge = difference(Sample.woman35().both("bridge", "40", "24"));
        assertThat(bridge.left()).isEqualTo(30);
        assertThat(bridge.right()).isEqualTo(24);
        assertThat(bridge.lsi()).isEqualTo(80);
        assertThat(bridge.error()).isNull();
        assertThat(bridge.gap()).isEqualTo(6);

        assertThat(difference(Sample.woman35().even("single-leg-balance", "50")).left())
                .isEqualTo(45);

        SideDifference ankle = difference(Sample.woman35().both("knee-to-wall", "10", "8"));
        assertThat(ankle.lsi()).isNull();
        assertThat(ankle.error()).isEqualTo(1.5);
        assertThat(ankle.source()).isEqualTo("R14");

        assertThat(difference(Sample.woman35().even("hop", "0")).lsi()).isNull();
    }

    @Test
    void needsBothSides() {
        Sample sample = Sample.woman35().both("bridge", "10", "30");

        assertThat(sample.stopped("bridge.left", "pain").score().differences()).isEmpty();
        assertThat(sample.without("bridge.right").score().differences()).isEmpty();
        assertThat(sample.stopped("bridge.left", "tired").score().differences()).hasSize(1);
    }

    @Test
    void leavesSitToStandOutFrom60() {
        assertThat(Sample.runner(60, "male")
                        .both("sit-to-stand", "0", "20")
                        .score()
                        .differences())
                .isEmpty();
    }

    /** One letter a test: sit-to-stand, bridge, hop and balance, weaker on the left, the right, or neither. */
    @ParameterizedTest
    @CsvSource({
        "----, NONE", "L---, INCONSISTENT", "---R, INCONSISTENT", "LR--, INCONSISTENT", "LL--, LEFT", "RR--, RIGHT",
        "LLR-, LEFT", "RLR-, RIGHT", "LLRR, INCONSISTENT", "LRLR, INCONSISTENT", "LLLR, LEFT", "R--R, RIGHT",
        "LLLL, LEFT"
    })
    void namesTheSideThatTestsAgreeOn(String sides, WeakerSide weaker) {
        List<String> tests = List.of("sit-to-stand", "bridge", "hop", "single-leg-balance");
        Sample sample = Sample.woman35();
        for (int i = 0; i < tests.size(); i++) {
            char side = sides.charAt(i);
            sample = sample.both(tests.get(i), side == 'L' ? "5" : "20", side == 'R' ? "5" : "20");
        }
        assertThat(sample.score().weakerSide()).isEqualTo(weaker);
    }

    /** Enough tests name either side: then they do not agree, however many more name one of them. */
    @Test
    void namesNoSideWhereEnoughTestsNameEither() {
        Sample sample = Sample.woman35();
        for (String left : List.of("sit-to-stand", "bridge", "side-plank")) {
            sample = sample.both(left, "5", "20");
        }
        assertThat(sample.both("hop", "20", "5").score().weakerSide()).isEqualTo(WeakerSide.LEFT);
        assertThat(sample.both("hop", "20", "5")
                        .both("heel-raise", "30", "10")
                        .score()
                        .weakerSide())
                .isEqualTo(WeakerSide.INCONSISTENT);
    }

    @Test
    void namesNoSideWhereBothAreEquallyLow() {
        assertThat(Sample.woman35().even("single-leg-balance", "2").score().weakerSide())
                .isEqualTo(WeakerSide.NONE);
    }
}
