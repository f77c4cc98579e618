package com.evolveperformance.kneecheck.scoring;

import static com.evolveperformance.kneecheck.scoring.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ImbalanceScorerTests {

    private static final Offset<Double> HAIR = within(1e-6);

    /** Recent, same leg: worth 1.0. */
    private final Sample hurt =
            Sample.woman35().with("which-knee", "left").injury(1, "running", "under-3-months", "left", "no");

    private final Sample never = Sample.woman35().with("had-injury", "no");

    @Test
    void addsHistoryAndTheTwoLargestGaps() {
        DomainScore imbalance = hurt.both("bridge", "30", "25")
                .both("sit-to-stand", "20", "15")
                .both("hop", "200", "178")
                .even("knee-to-wall", "10")
                .imbalance();

        // 0.40 × 1 + 0.60 × (1 + 0.583333) ÷ 2
        assertThat(imbalance.value()).isCloseTo(87.5, HAIR);
        assertThat(line(imbalance, "history").points()).isCloseTo(40, HAIR);
        assertThat(line(imbalance, "sit-to-stand").points()).isCloseTo(30, HAIR);
        assertThat(line(imbalance, "bridge").points()).isCloseTo(17.5, HAIR);
        assertThat(imbalance.contributions()).hasSize(3);
        assertThat(imbalance.weightPresent()).isCloseTo(1, HAIR);
        assertThat(imbalance.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void showsTheNumbersOfAGap() {
        Contribution bridge = line(
                hurt.both("bridge", "30", "24").both("knee-to-wall", "10", "8").imbalance(), "bridge");

        assertThat(bridge.weight()).isCloseTo(0.30, HAIR);
        assertThat(bridge.measured()).isEqualTo(80);
        assertThat(bridge.norm()).isEqualTo(90);
        assertThat(bridge.answers()).containsExactly("bridge.left", "bridge.right");
    }

    @Test
    void capsTheGapPartWhereTheSidesDisagree() {
        DomainScore imbalance =
                hurt.both("sit-to-stand", "20", "15").both("bridge", "25", "30").imbalance();

        assertThat(imbalance.value()).isCloseTo(70, HAIR);
        assertThat(line(imbalance, "sit-to-stand").points()).isCloseTo(18.947368, HAIR);
        assertThat(line(imbalance, "bridge").points()).isCloseTo(11.052632, HAIR);
        assertThat(line(imbalance, "bridge").deficit()).isCloseTo(0.583333, HAIR);
    }

    @Test
    void leavesASmallGapPartAloneWhereTheSidesDisagree() {
        DomainScore imbalance =
                never.both("knee-to-wall", "10", "8").both("hop", "85", "100").imbalance();

        assertThat(imbalance.value()).isCloseTo(30, HAIR);
        assertThat(imbalance.band()).isEqualTo(Band.SOME);
    }

    @Test
    void readsOneGapAloneAsTheWholeButKnowsLess() {
        DomainScore imbalance = never.both("sit-to-stand", "20", "15").imbalance();

        // one test names no side throughout, so its part is capped at a half
        assertThat(imbalance.value()).isCloseTo(30, HAIR);
        assertThat(line(imbalance, "sit-to-stand").weight()).isCloseTo(0.60, HAIR);
        assertThat(imbalance.weightPresent()).isCloseTo(0.70, HAIR);
        assertThat(imbalance.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void capsLowBalanceOnBothLegs() {
        assertThat(never.even("single-leg-balance", "2").imbalance().value()).isCloseTo(30, HAIR);
    }

    @Test
    void averagesInATestThatIsEven() {
        DomainScore imbalance =
                never.both("sit-to-stand", "20", "15").even("bridge", "30").imbalance();

        assertThat(imbalance.value()).isCloseTo(30, HAIR);
        assertThat(line(imbalance, "bridge").points()).isZero();
        assertThat(imbalance.weightPresent()).isCloseTo(1, HAIR);
    }

    @Test
    void keepsThePointsOfHistoryWhereNoTestComparedTheSides() {
        DomainScore historyOnly = hurt.imbalance();
        assertThat(historyOnly.value()).isCloseTo(40, HAIR);
        assertThat(historyOnly.weightPresent()).isCloseTo(0.40, HAIR);
        assertThat(historyOnly.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void givesNoScoreWithoutATestAndWithoutAnInjury() {
        DomainScore nothing = never.imbalance();
        assertThat(nothing.score()).isNull();
        assertThat(nothing.reason()).isEqualTo("not-measured");
    }

    @Test
    void sharesOutTheWeightOfMissingHistory() {
        DomainScore gapsOnly = Sample.woman35()
                .both("sit-to-stand", "20", "15")
                .both("bridge", "30", "25")
                .imbalance();
        assertThat(gapsOnly.value()).isCloseTo(79.166667, HAIR);
        assertThat(gapsOnly.weightPresent()).isCloseTo(0.60, HAIR);
        assertThat(gapsOnly.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void isZeroWhereEverythingIsEven() {
        DomainScore imbalance = never.even("bridge", "20").even("hop", "100").imbalance();

        assertThat(imbalance.value()).isZero();
        assertThat(imbalance.band()).isEqualTo(Band.LITTLE);
    }

    @Test
    void saysWhenPainStoppedEverything() {
        DomainScore imbalance = Sample.woman35()
                .both("bridge", "10", "20")
                .stopped("bridge.left", "pain")
                .imbalance();

        assertThat(imbalance.score()).isNull();
        assertThat(imbalance.reason()).isEqualTo("pain-limited");
    }
}
