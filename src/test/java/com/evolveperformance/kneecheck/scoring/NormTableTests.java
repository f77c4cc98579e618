package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormTableTests {

    private final NormTable heelRaise = Sample.SCORING.norms().heelRaise();
    private final NormTable kneeToWall = Sample.SCORING.norms().kneeToWall();

    @ParameterizedTest
    @CsvSource({
        "8, 30, true", "17, 30, true", "18, 30, false", "19, 30, false", "20, 30, false", "29, 30, false",
        "30, 27, false", "39, 27, false", "40, 24, false", "79, 16, false", "80, 13, false", "89, 13, false",
        "90, 13, true", "99, 13, true"
    })
    void findsTheColumnOfTheAge(int age, double target, boolean nearest) {
        NormTable.Norm norm = heelRaise.of(age, "female");

        assertThat(norm.values()).containsExactly(target);
        assertThat(norm.nearestAge()).isEqualTo(nearest);
        assertThat(norm.lowerOfTwo()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"79, 14", "80, 10"})
    void findsTheColumnOfTheSex(int age, double target) {
        assertThat(heelRaise.of(age, "male").values()).containsExactly(target);
    }

    @ParameterizedTest
    @CsvSource({"35, 27, true", "75, 14, true", "65, 19, false"})
    void takesTheLowerTargetWhereTheSexIsNotSaid(int age, double target, boolean lower) {
        NormTable.Norm norm = heelRaise.of(age, "not-said");

        assertThat(norm.values()).containsExactly(target);
        assertThat(norm.lowerOfTwo()).isEqualTo(lower);
    }

    @Test
    void takesTheLowerOfEachCutPoint() {
        assertThat(kneeToWall.of(35, null).values()).isEqualTo(List.of(4.3, 7.3, 8.8, 13.8));
    }
}
