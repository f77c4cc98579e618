package com.evolveperformance.kneecheck.trends;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.trends.Agreement.Pair;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlotTests {

    @Test
    void putsTheHighestOnTopAndLeavesRoom() {
        Plot plot = new Plot(-10, 10);

        assertThat(plot.y(10)).isEqualTo(8);
        assertThat(plot.y(0)).isEqualTo(50);
        assertThat(plot.y(-10)).isEqualTo(92);
        assertThat(plot.line(0)).isEqualTo("M0 50.0H100");
    }

    @Test
    void drawsAColumnForEachValueAndNoneForNothing() {
        assertThat(new Plot(0, 10).columns(List.of(10, 0))).isEqualTo("M5.0 92.0V8.0H45.0V92.0Z");
    }

    @Test
    void drawsWhatLiesOnOneAnotherAsOneLargerDot() {
        List<String> dots = new Plot(-10, 10).dots(List.of(pair(10, 10), pair(10, 10), pair(30, 25)));

        assertThat(dots.get(0)).containsOnlyOnce("h0");
        assertThat(dots.get(1)).containsOnlyOnce("h0");
        assertThat(dots.get(2)).isEmpty();
    }

    @Test
    void drawsPairsThatAreAllTheSame() {
        assertThat(new Plot(0, 0).dots(List.of(pair(10, 10))).get(0)).doesNotContain("NaN", "Infinity");
    }

    private static Pair pair(double own, double clinic) {
        return new Pair(UUID.randomUUID(), own, clinic);
    }
}
