package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A few facts a clinician could check with a ruler and a goniometer. */
class SkeletonTests {

    @Test
    void standsStraightOverAFlatFoot() {
        Leg leg = Samples.data("single-leg-balance").start().leg(Side.WORK);
        assertThat(leg.knee().y()).isCloseTo(48.5, within(.5));
        assertThat(leg.ankle().y()).isCloseTo(7.5, within(.1));
    }

    @Test
    void liftsTheHeelOverToesThatStayFlat() {
        FigureData figure = Samples.data("single-leg-heel-raise");
        Leg start = figure.start().leg(Side.WORK);
        Leg end = figure.end().leg(Side.WORK);
        assertThat(start.heel().y() - Body.HEEL_RADIUS).isCloseTo(0, within(.1));
        assertThat(end.heel().y() - Body.HEEL_RADIUS).isBetween(9.0, 14.0);
        assertThat(end.toe())
                .satisfies(toe -> assertThat(toe.distanceTo(start.toe())).isLessThan(.5));
        assertThat(end.kneeBend()).isBetween(-4.0, 10.0);
    }

    @Test
    void bringsTheKneeToTheWallWithTheHeelDown() {
        FigureData figure = Samples.data("knee-to-wall-test");
        Leg leg = figure.end().leg(Side.WORK);
        assertThat(leg.knee().x() + 6).isCloseTo(60, within(1.5));
        assertThat(leg.heel().y() - Body.HEEL_RADIUS).isCloseTo(0, within(.1));
        assertThat(figure.start().leg(Side.WORK).knee().x()).isLessThan(50);
    }

    @Test
    void bendsKneesForwardAndElbowsBack() {
        Leg leg = Samples.data("split-squat").end().leg(Side.WORK);
        assertThat(leg.kneeBend()).isBetween(80.0, 115.0);
        Arm arm = Samples.data("single-leg-sit-to-stand").end().arm(Side.WORK);
        assertThat(arm.elbowBend()).isPositive();
    }

    @Test
    void makesOneLineFromShoulderToKneeAtTheTopOfTheBridge() {
        Skeleton end = Samples.data("single-leg-bridge").end();
        double line = Point.turn(
                end.chest().bearingTo(end.hip()), end.leg(Side.WORK).thigh().angle());
        assertThat(Math.abs(line)).isLessThan(15);
    }

    @Test
    void turnsTheShortWayRound() {
        assertThat(Point.turn(350, 10)).isEqualTo(20);
        assertThat(Point.turn(10, 350)).isEqualTo(-20);
        assertThat(Point.turn(-90, 180)).isEqualTo(-90);
    }
}
