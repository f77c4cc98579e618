package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadCheckTests {

    private static Load load(String longest, String latest) {
        Sample sample = new Sample(Map.of());
        sample = longest == null ? sample : sample.with("longest-run", longest);
        return (latest == null ? sample : sample.with("latest-run", latest)).load();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 5, 0, NONE, 11", "10, 10, 0, NONE, 11", "10, 10.5, 5, NONE, 11.55", "10, 11, 10, NONE, 12.1",
        "7, 7.7, 10, NONE, 8.47", "10, 11.1, 11, SMALL, 11", "100, 110.4, 10, SMALL, 110", "10, 13, 30, SMALL, 11",
        "10, 13.1, 31, MODERATE, 11", "200, 225, 13, SMALL, 220", "10, 20, 100, MODERATE, 11",
                "10, 20.1, 101, LARGE, 11",
        "10, 35, 250, LARGE, 11"
    })
    void readsTheLatestRunAgainstTheLongest(
            String longest, String latest, int percent, Load.Level level, double nextRun) {
        Load load = load(longest, latest);

        assertThat(load.spikePercent()).isEqualTo(percent);
        assertThat(load.level()).isEqualTo(level);
        assertThat(load.nextRunKm()).isCloseTo(nextRun, within(1e-9));
    }

    @Test
    void readsMiles() {
        Load load = new Sample(Map.of())
                .with("longest-run", "10")
                .with("longest-run.unit", "mi")
                .with("latest-run", "20")
                .load();

        // 16.09 km and 20 km
        assertThat(load.spikePercent()).isEqualTo(24);
        assertThat(load.level()).isEqualTo(Load.Level.SMALL);
        assertThat(load.nextRunKm()).isCloseTo(17.702784, within(1e-6));
    }

    @Test
    void takesNoLatestRunForNoSpike() {
        assertThat(load("10", null)).isEqualTo(new Load(0, Load.Level.NONE, 11.0));
    }

    @Test
    void knowsNothingWithoutTheLongestRun() {
        assertThat(load(null, "10")).isEqualTo(new Load(null, Load.Level.NONE, null));
        assertThat(load(null, null)).isEqualTo(new Load(null, Load.Level.NONE, null));
    }
}
