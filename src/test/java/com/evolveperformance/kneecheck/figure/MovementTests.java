package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
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

    /** A close view lets the body leave the canvas, so it is not among these. */
    static Stream<FigureData> whole() {
        return figures().filter(figure -> figure.crop().isEmpty());
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
        assertThat(moments()).allSatisfy(t -> {
            Pose pose = figure.movement().at(t);
            Skeleton joints = Skeleton.solve(pose, figure.view());
            assertThat(joints.hip().distanceTo(joints.chest())).isCloseTo(50, HAIR);
            for (Side side : Side.values()) {
                // a limb that points at the viewer is drawn shorter, and then only by what the pose says
                Values limbs = pose.of(side);
                Arm arm = joints.arm(side);
                assertThat(arm.shoulder().distanceTo(arm.elbow()))
                        .isCloseTo(29 * limbs.number(PoseField.SHORT_ARM, 0, 1), HAIR);
                assertThat(arm.elbow().distanceTo(arm.wrist()))
                        .isCloseTo(25 * limbs.number(PoseField.SHORT_ARM, 1, 1), HAIR);
                Leg leg = joints.leg(side);
                assertThat(leg.thigh().from().distanceTo(leg.knee()))
                        .isCloseTo(42 * limbs.number(PoseField.SHORT, 0, 1), HAIR);
                assertThat(leg.knee().distanceTo(leg.ankle()))
                        .isCloseTo(41 * limbs.number(PoseField.SHORT, 1, 1), HAIR);
            }
        });
    }

    static Stream<FigureData> planted() {
        return figures()
                .filter(figure -> Stream.of(Side.values())
                        .anyMatch(side -> stays(figure, side).isPresent()));
    }

    /** Where a foot rests through the whole movement, if it does. */
    private static Optional<Point> stays(FigureData figure, Side side) {
        Values start = figure.movement().start().of(side);
        Values end = figure.movement().end().of(side);
        Optional<Point> ground = start.contact().flatMap(start::point);
        return ground.filter(point -> end.contact().flatMap(end::point).equals(ground));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void keepsAPlantedFootOnItsSpot(FigureData figure) {
        for (Side side : Side.values()) {
            Optional<Point> ground = stays(figure, side);
            if (ground.isEmpty()) {
                continue; // a free leg, or a foot that moves
            }
            PoseField contact = figure.movement().start().of(side).contact().orElseThrow();
            double height = ground.get().y();
            assertThat(poses(figure)).allSatisfy(joints -> {
                Leg leg = joints.leg(side);
                switch (contact) {
                    case ANKLE ->
                        assertThat(leg.ankle().distanceTo(ground.get())).isLessThan(.7);
                    case HEEL -> assertThat(leg.heel().y() - Body.HEEL_RADIUS).isCloseTo(height, within(.7));
                    case TOE -> {
                        // the toe of a foot that is straight at the ball
                        Point toe = leg.ankle().move(leg.pitch(), 17.5, -5.5);
                        assertThat(toe.y() - Body.TOE_RADIUS).isCloseTo(height, within(1.7));
                    }
                    case LACES -> {
                        // the middle of the top of the foot lies 8 cm along from the ankle and 4 cm below it
                        Point top = leg.ankle().move(leg.pitch(), 8, -4);
                        assertThat(top.y() - 3.4).isCloseTo(height, within(1.7));
                    }
                    default -> {
                        assertThat(leg.ball().y() - Body.BALL_RADIUS).isCloseTo(height, within(.7));
                        assertThat(leg.ball().x()).isCloseTo(ground.get().x(), within(1.6));
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void beginsAtTheStartAndArrivesAtTheEnd(FigureData figure) {
        assertThat(Skeleton.solve(figure.movement().at(0), figure.view())).isEqualTo(figure.start());
        assertThat(Skeleton.solve(figure.movement().at(1), figure.view()).hip())
                .isEqualTo(figure.end().hip());
    }

    @ParameterizedTest
    @MethodSource("whole")
    void staysInsideTheCanvas(FigureData figure) {
        Layout layout = Layout.of(figure);
        Layout.Frame frame = layout.frames().get(layout.frames().size() - 1);
        assertThat(poses(figure).flatMap(joints -> BodyParts.of(figure, joints).stream()))
                .allSatisfy(part -> assertThat(PathPoints.of(part.path())).allSatisfy(local -> {
                    Point point = part.at().move(part.angle(), local.x(), -local.y());
                    assertThat(frame.origin() + point.x() * layout.scale()).isBetween(0.0, 320.0);
                    assertThat(frame.floor() - point.y() * layout.scale()).isBetween(0.0, 220.0);
                }));
    }
}
