package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTests {

    @Test
    void putsStandingMovesSideBySide() {
        Layout layout = Layout.of(Samples.data("single-leg-heel-raise"));
        assertThat(layout.stacked()).isFalse();
        assertThat(layout.frames().get(0).right())
                .isLessThan(layout.frames().get(1).left());
        assertThat(layout.frames())
                .allSatisfy(frame -> assertThat(frame.floor()).isEqualTo(198));
    }

    @Test
    void stacksLyingMoves() {
        Layout layout = Layout.of(Samples.data("side-plank"));
        assertThat(layout.stacked()).isTrue();
        assertThat(layout.frames().get(0).floor())
                .isLessThan(layout.frames().get(1).floor());
    }

    @Test
    void drawsASingleFigureInOneFrame() {
        Layout layout = Layout.of(Samples.data("runner"));
        assertThat(layout.frames()).hasSize(1);
        assertThat(layout.scale()).isBetween(1.0, 1.6);
    }

    @Test
    void showsACloseViewLargerAndSideBySide() {
        Layout layout = Layout.of(Samples.data("short-foot"));
        assertThat(layout.stacked()).isFalse();
        assertThat(layout.scale()).isBetween(2.0, 5.0);
        assertThat(layout.zoom()).isEqualTo(layout.scale() / 1.3);
    }

    @Test
    void stacksACloseViewThatIsLowAndWide() {
        FigureData foot =
                Samples.readings().get(1).library().figure("short-foot").data();
        Layout layout = Layout.of(foot);
        assertThat(layout.stacked()).isTrue();
        assertThat(layout.scale()).isGreaterThan(4);
        assertThat(layout.border())
                .isBetween(
                        layout.frames().get(0).floor(), layout.frames().get(1).floor());
    }

    @Test
    void neverDrawsAWholePersonLargerThanOnePointThree() {
        assertThat(Samples.data()
                        .filter(figure -> !figure.single() && figure.crop().isEmpty()))
                .allSatisfy(figure -> assertThat(Layout.of(figure).scale()).isBetween(.6, 1.3));
    }
}
