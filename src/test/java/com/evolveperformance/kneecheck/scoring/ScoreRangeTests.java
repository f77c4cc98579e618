package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreRangeTests {

    private static final Set<String> ALL =
            Set.of("knee-to-wall", "big-toe-lift", "single-leg-balance", "sit-to-stand", "heel-raise", "bridge");

    static Stream<Integer> seeds() {
        return IntStream.range(0, 500).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void alwaysHoldsTheScore(int seed) {
        Sample sample = ScoringPropertyTests.made(new Random(seed));

        for (DomainScore domain : sample.score().domains()) {
            if (domain.score() != null) {
                ScoreRange range = ScoreRange.of(domain, sample.runner(), Sample.SCORING.rules());
                assertThat(domain.value()).as("seed %d", seed).isBetween(range.low(), range.high());
                assertThat(range.low()).isBetween(0.0, 100.0);
                assertThat(range.high()).isBetween(0.0, 100.0);
            }
        }
    }

    /** What the rules would give with what is missing put in, best and worst, lies at the ends of the range. */
    @ParameterizedTest
    @MethodSource("seeds")
    void endsWhereTheMissingTestsWouldPutTheScore(int seed) {
        Random random = new Random(seed);
        Sample sample = Sample.woman35()
                .both("sit-to-stand", some(30, random), some(30, random))
                .both("heel-raise", some(40, random), some(40, random))
                .with("side-plank.right", some(70, random))
                .with("strength-sessions", some(4, random));

        ScoreRange range = range(sample, Domain.STRENGTH);

        assertThat(sample.even("bridge", "30")
                        .with("side-plank.left", "60")
                        .strength()
                        .value())
                .isCloseTo(range.low(), within(1e-6));
        assertThat(sample.even("bridge", "0")
                        .with("side-plank.left", "0")
                        .strength()
                        .value())
                .isCloseTo(range.high(), within(1e-6));
    }

    private static String some(int below, Random random) {
        return String.valueOf(random.nextInt(below));
    }

    @Test
    void isThePlainScoreWithNothingMissing() {
        Sample sample = Sample.woman35()
                .even("knee-to-wall", "7")
                .even("big-toe-lift", "50")
                .with("foot-stiffness", "4");

        assertThat(range(sample, Domain.STIFFNESS))
                .isEqualTo(new ScoreRange(
                        sample.stiffness().value(), sample.stiffness().value()));
    }

    @Test
    void widensWithASkippedTestAndWithASideThatPainStopped() {
        Sample whole = Sample.woman35()
                .even("knee-to-wall", "7")
                .even("big-toe-lift", "50")
                .with("foot-stiffness", "4");
        Sample skipped = whole.without("big-toe-lift.left").without("big-toe-lift.right");
        Sample stopped = whole.stopped("knee-to-wall.left", "pain");

        assertThat(width(skipped)).isCloseTo(15, within(1e-9));
        assertThat(width(stopped)).isGreaterThan(0);
        assertThat(width(stopped.stopped("knee-to-wall.right", "pain"))).isCloseTo(65, within(1e-9));
    }

    @Test
    void leavesOpenWhatHistoryAloneDoesNotSay() {
        Sample sample = Sample.woman35().with("which-knee", "left").injury(1, "running", "3-12-months", "left", "yes");

        assertThat(range(sample, Domain.IMBALANCE)).isEqualTo(new ScoreRange(40, 100));
    }

    @Test
    void namesTheTestThatWouldHelpMost() {
        Sample all = Sample.woman35()
                .even("knee-to-wall", "7")
                .even("big-toe-lift", "50")
                .with("foot-stiffness", "4")
                .with("had-injury", "no")
                .even("sit-to-stand", "15")
                .even("heel-raise", "20")
                .even("bridge", "20")
                .even("single-leg-balance", "10");

        assertThat(helpsMost(all.without("sit-to-stand.left").without("sit-to-stand.right")))
                .isEqualTo("sit-to-stand");
        assertThat(helpsMost(all.without("big-toe-lift.left").without("big-toe-lift.right")))
                .isEqualTo("big-toe-lift");
        assertThat(helpsMost(all)).isNull();
        assertThat(helpsMost(all.stopped("big-toe-lift.left", "pain"))).isNull();
        assertThat(Sample.SCORING
                        .insight(Sample.woman35().answers(), Sample.woman35().score(), Set.of())
                        .helpsMost())
                .isNull();
    }

    private static String helpsMost(Sample sample) {
        return Sample.SCORING.insight(sample.answers(), sample.score(), ALL).helpsMost();
    }

    private static double width(Sample sample) {
        ScoreRange range = range(sample, Domain.STIFFNESS);
        return range.high() - range.low();
    }

    private static ScoreRange range(Sample sample, Domain domain) {
        return ScoreRange.of(sample.score().of(domain), sample.runner(), Sample.SCORING.rules());
    }
}
