package com.evolveperformance.kneecheck.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.evolveperformance.kneecheck.trends.Agreement.Pair;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AgreementTests {

    /** Differences −2, 0, 1, 3, 3: mean 1, sample standard deviation √4.5. */
    @Test
    void givesMeanAndLimitsOfTheDifferences() {
        Agreement agreement = Agreement.of(pairs(-2, 0, 1, 3, 3));

        assertThat(agreement.bias()).isEqualTo(1, within(1e-9));
        assertThat(agreement.low()).isEqualTo(1 - 1.96 * Math.sqrt(4.5), within(1e-9));
        assertThat(agreement.high()).isEqualTo(1 + 1.96 * Math.sqrt(4.5), within(1e-9));
    }

    @Test
    void countsPeopleNotTries() {
        UUID one = UUID.randomUUID();

        Agreement agreement =
                Agreement.of(List.of(new Pair(one, 5, 6), new Pair(one, 7, 6), new Pair(UUID.randomUUID(), 5, 5)));

        assertThat(agreement.runners()).isEqualTo(2);
    }

    @Test
    void refusesASinglePair() {
        assertThatThrownBy(() -> Agreement.of(pairs(1))).hasMessageContaining("two pairs");
    }

    private static List<Pair> pairs(double... differences) {
        return DoubleStream.of(differences)
                .mapToObj(difference -> new Pair(UUID.randomUUID(), 20 + difference, 20))
                .toList();
    }
}
