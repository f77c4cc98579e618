package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds at every moment of every movement. */
class MovementTests {

    private static final Offset<Double> HAIR = within(1e-6);

    static Stream<FigureData> figures() {
        return Samples.data();
    }

    private static Stream<Skeleton> poses(FigureData figure) {
        return moments().mapToObj(t -> Skeleton.solve(figure.movement().at(t), figure.view()));
    }

    private static DoubleStream moments() {
        return IntStream.rangeClosed(0, 40).mapToDouble(i -> i / 40.0);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void keepsEveryBoneAtItsLength(FigureData figure) {
        boolean foreshortened = Stream.of(Side.values())
                .anyMatch(side -> figure.movement().start().of(side).has(PoseField.SHORT));
        assertThat(poses(figure)).allSatisfy(joints -> {
            assertThat(joints.hip().distanceTo(joints.chest())).isCloseTo(50, HAIR);
            for (Side side : Side.values()) {
                Arm arm = joints.arm(side);
                assertThat(arm.shoulder().distanceTo(arm.elbow())).isCloseTo(29, HAIR);
                assertThat(arm.elbow().distanceTo(arm.wrist())).isCloseTo(25, HAIR);
                Leg leg = joints.leg(side);
                if (!foreshortened) {
                    assertThat(leg.thigh().from().distanceTo(leg.knee())).isCloseTo(42, HAIR);
                    assertThat(leg.knee().distanceTo(leg.ankle())).isCloseTo(41, HAIR);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("figures")
    void keepsAPlantedBallOfTheFootWhereItIs(FigureData figure) {
        for (Side side : Side.values()) {
            Values start = figure.movement().start().of(side);
            Values end = figure.movement().end().of(side);
            boolean stays = start.point(PoseField.BALL).isPresent()
                    && start.point(PoseField.BALL).equals(end.point(PoseField.BALL));
            if (stays) {
                Point ground = start.point(PoseField.BALL).orElseThrow();
                assertThat(poses(figure)).allSatisfy(joints -> {
                    Point sole = joints.leg(side).ball();
                    assertThat(sole.x()).isCloseTo(ground.x(), within(1.6));
                    assertThat(sole.y() - Body.BALL_RADIUS).isCloseTo(ground.y(), within(.7));
                });
            }
        }
        assertThat(figure.movement().start().body().has(PoseField.HIP)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void beginsAtTheStartAndArrivesAtTheEnd(FigureData figure) {
        assertThat(Skeleton.solve(figure.movement().at(0), figure.view())).isEqualTo(figure.start());
        assertThat(Skeleton.solve(figure.movement().at(1), figure.view()).hip())
                .isEqualTo(figure.end().hip());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void staysInsideTheCanvas(FigureData figure) {
        Layout layout = Layout.of(figure);
        Layout.Frame frame = layout.frames().get(layout.frames().size() - 1);
        assertThat(poses(figure).flatMap(joints -> BodyParts.of(joints, figure.accent()).stream()))
                .allSatisfy(part -> assertThat(PathPoints.of(part.path())).allSatisfy(local -> {
                    Point point = part.at().move(part.angle(), local.x(), -local.y());
                    assertThat(frame.origin() + point.x() * layout.scale()).isBetween(0.0, 320.0);
                    assertThat(frame.floor() - point.y() * layout.scale()).isBetween(0.0, 220.0);
                }));
    }
}
