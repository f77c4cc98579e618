package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MotionTests {

    private final List<Motion.Stop> stops = Motion.stops(new Tempo(1, .8, 2, .4));

    @Test
    void beginsAndEndsAtTheFinish() {
        assertThat(stops.get(0)).isEqualTo(new Motion.Stop(0, 1));
        assertThat(stops.get(15).along()).isEqualTo(1);
        assertThat(stops.get(15).second()).isCloseTo(4.2, within(1e-9));
    }

    @Test
    void goesThroughTheStartWithoutTurningBackInTime() {
        assertThat(stops).hasSize(16).isSortedAccordingTo(Comparator.comparingDouble(Motion.Stop::second));
        assertThat(stops).anySatisfy(stop -> assertThat(stop.along()).isZero());
    }

    @Test
    void movesOnceAndStaysAtTheFinish() {
        String svg = Samples.library().figure("step-down").svg(Mode.FILE);
        assertThat(svg).contains("animateTransform").doesNotContain("repeat");
        assertThat(svg).contains("dur=\"4.4s\"", "begin=\"0s;fig-step-down.click\"");
    }

    @Test
    void leavesPartsThatDoNotMoveWithoutAnimation() {
        String hand = "<path class=\"f-far\" transform=\"translate(48 -121) rotate(-86)\" d=\"" + Shapes.HAND + "\"/>";
        String svg = Samples.library().figure("single-leg-heel-raise").svg(Mode.FILE);
        // once in frame 1, once among the moving parts, once in the still finish
        assertThat(svg.split(Pattern.quote(hand), -1)).hasSize(4);
        assertThat(Samples.library().figure("runner").svg(Mode.FILE)).doesNotContain("animate");
    }
}
