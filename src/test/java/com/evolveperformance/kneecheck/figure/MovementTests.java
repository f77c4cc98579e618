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
                if (contact == PoseField.BALL) {
                    assertThat(leg.ball().y() - Body.BALL_RADIUS).isCloseTo(height, within(.7));
                    assertThat(leg.ball().x()).isCloseTo(ground.get().x(), within(1.6));
                } else if (contact == PoseField.ANKLE) {
                    assertThat(leg.ankle().distanceTo(ground.get())).isLessThan(.7);
                } else {
                    // the top of the foot: its middle lies 8 cm along from the ankle and 4 cm below it
                    assertThat(contact).isEqualTo(PoseField.LACES);
                    assertThat(leg.ankle().move(leg.pitch(), 8, -4).y() - 3.4).isCloseTo(height, within(1.7));
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
    @MethodSource("figures")
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
