package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTests {

    @ParameterizedTest
    @CsvSource({"23, 0", "22, 0", "21.4, 0.025", "16, 0.25", "10, 0.5", "9.5, 0.525", "5, 0.75", "0.1, 0.995", "0, 1"})
    void readsFewAsLow(double value, double deficit) {
        assertThat(new Anchors(22, 10, 0).deficit(value)).isCloseTo(deficit, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1.5, 0", "1.6, 0.1", "2.0, 0.5", "2.5, 0.75", "2.9, 0.95", "3.0, 1", "9, 1"})
    void readsFarApartAsLow(double value, double deficit) {
        assertThat(new Anchors(1.5, 2.0, 3.0).deficit(value)).isCloseTo(deficit, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.75, 0", "0.70, 0", "0.65, 0.25", "0.60, 0.5", "0.51, 0.95", "0.50, 1", "0.2, 1"})
    void goesStraightWithoutHalf(double value, double deficit) {
        assertThat(Anchors.straight(0.70, 0.50).deficit(value)).isCloseTo(deficit, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"9.8, 8.3", "9.7, 8.2", "12.1, 10.6"})
    void takesBinaryFractionsForWhatTheyMean(double left, double right) {
        assertThat(new Anchors(1.5, 2.0, 3.0).deficit(left - right)).isZero();
    }
}
