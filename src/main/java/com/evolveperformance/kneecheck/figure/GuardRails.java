package com.evolveperformance.kneecheck.figure;

import java.util.List;

/** What a body cannot do, or a floor does not allow (figures.md, section 10). Centimetres and degrees. */
final class GuardRails {

    private static final double[] MOMENTS = {0, .25, .5, .75, 1};

    private static final double REACH = .6;
    private static final double KNEELING_THIGH = 1.2;
    private static final double KNEELING_SHANK = 1.6;
    private static final double SINKING = 1.2;

    private final FigureData figure;
    private final Complaints complaints;
    private final List<Surface> surfaces;

    private GuardRails(FigureData figure, Complaints complaints) {
        this.figure = figure;
        this.complaints = complaints;
        this.surfaces = figure.scene().surfaces();
    }

    /** Complains about everything that is wrong with a figure that could be read. */
    static void check(FigureData figure, Complaints complaints) {
        new GuardRails(figure, complaints).check();
    }

    private void check() {
        double seconds = figure.tempo().total();
        if (seconds > Tempo.LONGEST || seconds <= 0) {
            complaints.add("tempo", "one repetition takes %.1f s; keep it to 5 or under".formatted(seconds));
        }
        PoseMatch.check(figure.movement(), complaints);
        for (double moment : MOMENTS) {
            pose(Skeleton.solve(figure.movement().at(moment), figure.view()), name(moment));
        }
    }

    private static String name(double moment) {
        return moment == 0 ? "start" : moment == 1 ? "end" : "at " + moment;
    }

    private void pose(Skeleton joints, String when) {
        for (Side side : Side.values()) {
            fit(joints.leg(side), joints.arm(side), side, when);
            if (joints.view() == View.SIDE) {
                Leg leg = joints.leg(side);
                range(leg.kneeBend(), -4, 150, side, "knee", when);
                range(leg.ankleBend(), -46, 75, side, "ankle", when);
                range(joints.arm(side).elbowBend(), -6, 155, side, "elbow", when);
                above(leg.heel(), Body.HEEL_RADIUS, side.key() + " heel", when);
                above(leg.ball(), Body.BALL_RADIUS, side.key() + " ball", when);
                above(leg.toe(), Body.TOE_RADIUS, side.key() + " toe", when);
            }
            above(joints.leg(side).knee(), 5.9, side.key() + " knee", when);
            above(joints.arm(side).wrist(), 2.9, side.key() + " wrist", when);
            above(joints.arm(side).elbow(), 3.9, side.key() + " elbow", when);
        }
        above(joints.hip(), 9.4, "hip", when);
        above(joints.head(), 9.4, "head", when);
    }

    private void fit(Leg leg, Arm arm, Side side, String when) {
        reach(leg.fit().gap(), side.key() + " leg", when);
        reach(arm.gap(), side.key() + " arm", when);
        double thigh = leg.fit().thigh();
        double shank = leg.fit().shank();
        if (Math.abs(thigh) > KNEELING_THIGH || Math.abs(shank) > KNEELING_SHANK) {
            complaints.add(
                    when, "%s kneeling leg is off: thigh %.1f, shank %.1f cm".formatted(side.key(), thigh, shank));
        }
    }

    private void reach(double gap, String limb, String when) {
        if (gap > REACH) {
            complaints.add(when, "%s target is %.1f cm out of reach".formatted(limb, gap));
        }
    }

    private void range(double angle, double least, double most, Side side, String joint, String when) {
        if (angle < least || angle > most) {
            complaints.add(
                    when,
                    "%s %s is at %.0f degrees; it can be %.0f to %.0f"
                            .formatted(side.key(), joint, angle, least, most));
        }
    }

    private void above(Point part, double radius, String name, String when) {
        double ground = surfaces.stream()
                .filter(surface -> surface.isUnder(part))
                .mapToDouble(Surface::height)
                .reduce(0, Math::max);
        double depth = ground - (part.y() - radius);
        if (depth > SINKING) {
            complaints.add(when, "%s is %.1f cm below the surface".formatted(name, depth));
        }
    }
}
