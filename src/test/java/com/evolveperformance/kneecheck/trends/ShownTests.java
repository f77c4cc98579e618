package com.evolveperformance.kneecheck.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "4, 0", "5, 5", "7, 5", "8, 10", "12, 10", "13, 15", "1000002, 1000000"})
    void showsFivesAndNothingUnderFive(int exact, int shown) {
        assertThat(Shown.of(exact).count()).isEqualTo(shown);
        assertThat(Shown.of(exact).hidden()).isEqualTo(exact < 5);
    }

    /** Whatever two shown numbers are taken from one another, a group under five is not among the results. */
    @Test
    void leavesNoSmallGroupToSubtraction() {
        assertThat(IntStream.range(0, 200)
                        .flatMap(all -> IntStream.rangeClosed(0, all)
                                .map(part ->
                                        Shown.of(all).count() - Shown.of(part).count())))
                .noneMatch(rest -> rest > 0 && rest < Shown.LEAST);
    }

    @Test
    void givesNoShareOfWhatIsHidden() {
        assertThat(Shown.of(4).percentOf(Shown.of(20))).isZero();
        assertThat(Shown.of(3).percentOf(Shown.of(4))).isZero();
        assertThat(Shown.of(10).percentOf(Shown.of(20))).isEqualTo(50);
    }
}
