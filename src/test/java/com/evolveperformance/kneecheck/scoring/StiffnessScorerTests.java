package com.evolveperformance.kneecheck.scoring;

import static com.evolveperformance.kneecheck.scoring.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StiffnessScorerTests {

    private static final Offset<Double> HAIR = within(1e-6);

    /** A woman of 35: a 4.9, b 7.6, c 9.8. One test alone, so the score is its deficit. */
    @ParameterizedTest
    @CsvSource({
        "knee-to-wall, 12, 0", "knee-to-wall, 9.8, 0", "knee-to-wall, 9.7, 2.272727", "knee-to-wall, 7.6, 50",
        "knee-to-wall, 7.5, 51.851852", "knee-to-wall, 5, 98.148148", "knee-to-wall, 4.9, 100", "knee-to-wall, 0, 100",
        "big-toe-lift, 61, 0", "big-toe-lift, 60, 0", "big-toe-lift, 59, 5", "big-toe-lift, 50, 50",
        "big-toe-lift, 49, 55", "big-toe-lift, 41, 95", "big-toe-lift, 40, 100", "big-toe-lift, 39, 100"
    })
    void readsEachTestBetweenItsAnchors(String test, String value, double score) {
        assertThat(Sample.woman35().even(test, value).stiffness().value()).isCloseTo(score, HAIR);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, LITTLE", "2.9, 29, LITTLE", "3, 30, SOME", "5.9, 59, SOME", "6, 60, CLEAR", "10, 100, CLEAR"})
    void readsTheRunnersOwnRating(String rating, double score, Band band) {
        DomainScore stiffness = Sample.woman35().with("foot-stiffness", rating).stiffness();

        assertThat(stiffness.value()).isCloseTo(score, HAIR);
        assertThat(stiffness.band()).isEqualTo(band);
        assertThat(stiffness.weightPresent()).isEqualTo(0.20);
        assertThat(stiffness.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void addsUpAllThree() {
        DomainScore stiffness = Sample.woman35()
                .both("knee-to-wall", "8.7", "10")
                .both("big-toe-lift", "60", "55")
                .with("foot-stiffness", "4")
                .stiffness();

        // 8.7 lies half-way between 9.8 and 7.6
        assertThat(line(stiffness, "knee-to-wall").points()).isCloseTo(16.25, HAIR);
        assertThat(line(stiffness, "big-toe-lift").points()).isCloseTo(3.75, HAIR);
        assertThat(line(stiffness, "foot-stiffness").points()).isCloseTo(8, HAIR);
        assertThat(stiffness.value()).isCloseTo(28, HAIR);
        assertThat(stiffness.band()).isEqualTo(Band.LITTLE);
        assertThat(stiffness.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(line(stiffness, "knee-to-wall").norm()).isEqualTo(9.8);
        assertThat(line(stiffness, "knee-to-wall").source()).isEqualTo("R16");
    }

    @Test
    void readsInchesAsCentimetres() {
        DomainScore stiffness = Sample.woman35()
                .even("knee-to-wall", "3")
                .with("knee-to-wall.unit", "in")
                .stiffness();

        // 7.62 cm
        assertThat(line(stiffness, "knee-to-wall").measured()).isCloseTo(7.62, HAIR);
        assertThat(stiffness.value()).isCloseTo(49.545455, HAIR);
    }

    @Test
    void isNotScoredWithoutAnAnswer() {
        assertThat(Sample.woman35().stiffness().reason()).isEqualTo("not-measured");
        assertThat(Sample.woman35()
                        .stopped("knee-to-wall.left", "pain")
                        .stopped("knee-to-wall.right", "pain")
                        .stiffness()
                        .reason())
                .isEqualTo("pain-limited");
    }
}
