package com.evolveperformance.kneecheck.scoring;

import static com.evolveperformance.kneecheck.scoring.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTests {

    private static double worth(Sample sample) {
        // one test of both sides, so that there is a score whatever the history says
        return line(sample.even("bridge", "30").imbalance(), "history").deficit();
    }

    @ParameterizedTest
    @CsvSource({
        "left, running, under-3-months, left, yes, 1.0", "left, running, 3-12-months, left, no, 1.0",
        "left, running, 3-12-months, both, yes, 1.0", "both, running, 3-12-months, right, yes, 1.0",
        "left, running, 3-12-months, right, yes, 0.7", "right, running, under-3-months, left, no, 0.7",
        "left, running, 1-5-years, left, yes, 0", "left, running, 1-5-years, left, no, 0.5",
        "left, running, over-5-years, right, not-sure, 0.5", "left, sprain, under-3-months, left, yes, 0",
        "left, sprain, under-3-months, left, no, 0.5", "left, surgery, 3-12-months, left, not-sure, 0.5",
        "left, other, 1-5-years, right, no, 0.5", "left, other, over-5-years, left, yes, 0"
    })
    void readsAnInjury(String knee, String type, String when, String side, String recovered, double worth) {
        assertThat(worth(Sample.woman35().with("which-knee", knee).injury(1, type, when, side, recovered)))
                .isEqualTo(worth);
    }

    @Test
    void takesTheInjuryThatIsWorthMost() {
        Sample sample = Sample.woman35()
                .with("which-knee", "left")
                .injury(1, "sprain", "1-5-years", "left", "no")
                .injury(3, "running", "3-12-months", "left", "yes")
                .injury(4, "running", "3-12-months", "right", "yes");

        assertThat(worth(sample)).isEqualTo(1.0);
        assertThat(line(sample.even("bridge", "30").imbalance(), "history").answers())
                .containsExactly("injury.3.type", "injury.3.when", "injury.3.side", "injury.3.recovered");
        assertThat(line(sample.even("bridge", "30").imbalance(), "history").source())
                .isEqualTo("R1");
    }

    @Test
    void readsNoInjuryAsNoneEvenWhereAnOldEntryIsLeft() {
        Sample sample = Sample.woman35()
                .injury(1, "running", "under-3-months", "left", "no")
                .with("had-injury", "no");

        assertThat(worth(sample)).isZero();
        assertThat(line(sample.even("bridge", "30").imbalance(), "history").answers())
                .containsExactly("had-injury");
    }

    @Test
    void hasNoWeightWhereItWasNotAnswered() {
        assertThat(Sample.woman35().imbalance().score()).isNull();
        assertThat(Sample.woman35().with("had-injury", "yes").imbalance().reason())
                .isEqualTo("not-measured");
    }
}
