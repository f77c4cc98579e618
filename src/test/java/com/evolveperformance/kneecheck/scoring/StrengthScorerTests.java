package com.evolveperformance.kneecheck.scoring;

import static com.evolveperformance.kneecheck.scoring.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthScorerTests {

    private static final Offset<Double> HAIR = within(1e-6);

    /** A woman of 35; heel raise 24.3 / 17.55 / 10.8. One test alone, so the score is its deficit. */
    @ParameterizedTest
    @CsvSource({
        "sit-to-stand, 30, 0",
        "sit-to-stand, 22, 0",
        "sit-to-stand, 21, 4.166667",
        "sit-to-stand, 10, 50",
        "sit-to-stand, 9, 55",
        "sit-to-stand, 1, 95",
        "sit-to-stand, 0, 100",
        "heel-raise, 25, 0",
        "heel-raise, 24, 2.222222",
        "heel-raise, 18, 46.666667",
        "heel-raise, 17, 54.074074",
        "heel-raise, 11, 98.518519",
        "heel-raise, 10, 100",
        "bridge, 26, 0",
        "bridge, 25, 0",
        "bridge, 24, 10",
        "bridge, 20, 50",
        "bridge, 19, 55",
        "bridge, 11, 95",
        "bridge, 10, 100",
        "bridge, 0, 100",
        "side-plank, 61, 0",
        "side-plank, 60, 0",
        "side-plank, 59, 1.666667",
        "side-plank, 30, 50",
        "side-plank, 29, 52.5",
        "side-plank, 11, 97.5",
        "side-plank, 10, 100"
    })
    void readsEachTestBetweenItsAnchors(String test, String reps, double score) {
        assertThat(Sample.woman35().even(test, reps).strength().value()).isCloseTo(score, HAIR);
    }

    @Test
    void addsUpAllTests() {
        DomainScore strength = Sample.woman35()
                .both("sit-to-stand", "16", "18")
                .both("heel-raise", "20", "14")
                .even("bridge", "22")
                .even("side-plank", "45")
                .with("strength-sessions", "2")
                .strength();

        assertThat(line(strength, "sit-to-stand").points()).isCloseTo(8.75, HAIR);
        assertThat(line(strength, "heel-raise").points()).isCloseTo(22.888889, HAIR);
        assertThat(line(strength, "bridge").points()).isCloseTo(6, HAIR);
        assertThat(line(strength, "side-plank").points()).isCloseTo(3.75, HAIR);
        assertThat(strength.value()).isCloseTo(41.388889, HAIR);
        assertThat(strength.band()).isEqualTo(Band.SOME);
        assertThat(strength.weightPresent()).isCloseTo(1, HAIR);
        assertThat(strength.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void sharesOutTheWeightOfMissingTests() {
        DomainScore strength =
                Sample.woman35().even("heel-raise", "10").even("bridge", "25").strength();

        assertThat(strength.value()).isCloseTo(60, HAIR);
        assertThat(strength.weightPresent()).isCloseTo(0.5, HAIR);
        assertThat(strength.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({
        "sit-to-stand heel-raise side-plank, HIGH", "sit-to-stand heel-raise, MEDIUM", "heel-raise bridge, MEDIUM",
        "heel-raise side-plank, LOW", "sit-to-stand, LOW", "sit-to-stand side-plank, MEDIUM"
    })
    void isAsSureAsMuchIsMeasured(String tests, Confidence confidence) {
        Sample sample = Sample.woman35();
        for (String test : tests.split(" ")) {
            sample = sample.even(test, "20");
        }
        assertThat(sample.strength().confidence()).isEqualTo(confidence);
    }

    @Test
    void namesTheWorseSideAndItsNumbers() {
        Contribution heelRaise =
                line(Sample.woman35().both("heel-raise", "20", "14").strength(), "heel-raise");

        assertThat(heelRaise.answers()).containsExactly("heel-raise.right");
        assertThat(heelRaise.measured()).isEqualTo(14);
        assertThat(heelRaise.norm()).isCloseTo(24.3, HAIR);
        assertThat(heelRaise.weight()).isEqualTo(0.30);
        assertThat(heelRaise.source()).isEqualTo("R12");
        assertThat(line(Sample.woman35().even("bridge", "20").strength(), "bridge")
                        .answers())
                .containsExactly("bridge.left", "bridge.right");
    }

    @Test
    void countsNoMoreThanTheCap() {
        DomainScore strength = Sample.woman35()
                .even("sit-to-stand", "40")
                .even("heel-raise", "90")
                .even("bridge", "99")
                .even("side-plank", "300")
                .strength();

        assertThat(strength.contributions()).extracting(Contribution::measured).containsExactly(22.0, 32.0, 30.0, 60.0);
    }

    @Test
    void skipsASideThatPainStopped() {
        Sample sample = Sample.woman35().both("bridge", "5", "25");

        assertThat(sample.strength().value()).isCloseTo(100, HAIR);
        assertThat(sample.stopped("bridge.left", "pain").strength().value()).isZero();
        assertThat(sample.stopped("bridge.left", "tired").strength().value()).isCloseTo(100, HAIR);
    }

    @Test
    void takesZeroForARealResultAndNothingForNone() {
        assertThat(Sample.woman35().even("bridge", "0").strength().value()).isEqualTo(100);

        DomainScore nothing = Sample.woman35().strength();
        assertThat(nothing.score()).isNull();
        assertThat(nothing.band()).isNull();
        assertThat(nothing.reason()).isEqualTo("not-measured");
        assertThat(nothing.contributions()).isEmpty();
        assertThat(nothing.confidence()).isEqualTo(Confidence.LOW);
    }

    @ParameterizedTest
    @CsvSource({
        "pain, pain, pain-limited",
        "pain, not-tried, pain-limited",
        "not-tried, not-tried, not-measured",
        "balance, balance, not-measured",
        "tired, tired, not-measured"
    })
    void saysWhyThereIsNoScore(String left, String right, String reason) {
        DomainScore strength = Sample.woman35()
                .stopped("heel-raise.left", left)
                .stopped("heel-raise.right", right)
                .strength();

        assertThat(strength.score()).isNull();
        assertThat(strength.reason()).isEqualTo(reason);
    }

    @Test
    void doesNotBlamePainWhereAnotherTestHadAnotherReason() {
        DomainScore strength = Sample.woman35()
                .stopped("heel-raise.left", "pain")
                .stopped("bridge.left", "tired")
                .strength();

        assertThat(strength.reason()).isEqualTo("not-measured");
    }

    @ParameterizedTest
    @CsvSource({"18, true", "59, true", "60, false", "80, false"})
    void leavesSitToStandToThoseUnder60(int age, boolean counts) {
        DomainScore strength =
                Sample.runner(age, "male").even("sit-to-stand", "0").strength();

        assertThat(strength.score() != null).isEqualTo(counts);
    }

    /** A man of 60: chair stand 9 / 12 / 14. */
    @ParameterizedTest
    @CsvSource({"15, 0", "14, 0", "13, 25", "12, 50", "11, 66.666667", "10, 83.333333", "9, 100", "8, 100", "0, 100"})
    void readsTheChairStandFrom60(String reps, double score) {
        Sample sample = Sample.runner(60, "male").with("chair-stand", reps);

        assertThat(sample.strength().value()).isCloseTo(score, HAIR);
        assertThat(sample.strength().weightPresent()).isEqualTo(0.35);
        assertThat(line(sample.strength(), "chair-stand").source()).isEqualTo("R24");
        assertThat(line(sample.strength(), "chair-stand").answers()).containsExactly("chair-stand");
        assertThat(sample.score().notes()).contains("chair-stand-used");
    }

    @ParameterizedTest
    @CsvSource({"pain", "balance", "not-tried"})
    void usesTheChairStandWhereOneLegWasNotTested(String reason) {
        Sample sample = Sample.woman35()
                .with("sit-to-stand.left", "22")
                .stopped("sit-to-stand.right", reason)
                .with("chair-stand", "18");

        assertThat(sample.strength().value()).isCloseTo(50, HAIR);
        assertThat(sample.score().notes()).containsExactly("chair-stand-used");
        assertThat(sample.without("chair-stand").strength().value()).isZero();
    }

    @Test
    void prefersOneLegWhereBothSidesHaveANumber() {
        Sample sample = Sample.woman35().even("sit-to-stand", "22").with("chair-stand", "14");

        assertThat(sample.strength().value()).isZero();
        assertThat(sample.score().notes()).isEmpty();
    }

    @Test
    void fallsBackOnTheGoodSideWherePainStoppedTheChairStandToo() {
        DomainScore strength = Sample.woman35()
                .with("sit-to-stand.left", "10")
                .stopped("sit-to-stand.right", "pain")
                .with("chair-stand", "3")
                .stopped("chair-stand", "pain")
                .strength();

        assertThat(strength.value()).isCloseTo(50, HAIR);
        assertThat(strength.confidence()).isEqualTo(Confidence.LOW);
    }

    @ParameterizedTest
    @CsvSource({"0, 55, 5", "1, 55, 5", "2, 50, 0", "7, 50, 0"})
    void addsForLittleStrengthTraining(String sessions, double score, double added) {
        DomainScore strength = Sample.woman35()
                .even("bridge", "20")
                .with("strength-sessions", sessions)
                .strength();

        assertThat(strength.value()).isCloseTo(score, HAIR);
        assertThat(strength.contributions().stream()
                        .filter(line -> line.id().equals("strength-training"))
                        .mapToDouble(Contribution::points)
                        .sum())
                .isEqualTo(added);
        assertThat(strength.weightPresent()).isEqualTo(0.20);
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 5", "14, 5"})
    void addsNoMoreThanIsLeftUpTo100(String bridge, double added) {
        DomainScore strength = Sample.woman35()
                .even("bridge", bridge)
                .with("strength-sessions", "0")
                .strength();

        assertThat(strength.value()).isLessThanOrEqualTo(100);
        assertThat(line(strength, "strength-training").points()).isCloseTo(added, HAIR);
        assertThat(line(strength, "strength-training").weight()).isZero();
    }

    @Test
    void addsOnlyThePartThatIsLeft() {
        DomainScore strength = Sample.woman35()
                .even("sit-to-stand", "1")
                .even("bridge", "10")
                .with("strength-sessions", "1")
                .strength();

        // 100 × (0.35 × 0.95 + 0.20) ÷ 0.55 = 96.8182, so 3.1818 are left
        assertThat(line(strength, "strength-training").points()).isCloseTo(3.181818, HAIR);
        assertThat(strength.value()).isCloseTo(100, HAIR);
    }

    @Test
    void addsNothingWithoutATest() {
        assertThat(Sample.woman35().with("strength-sessions", "0").strength().score())
                .isNull();
    }
}
