package com.evolveperformance.kneecheck.figure;

/** A solved pose: where every joint is and which way every bone points. */
record Skeleton(
        View view,
        Point hip,
        double trunk,
        double pelvis,
        Point chest,
        double headAngle,
        Point head,
        Leg workLeg,
        Leg restLeg,
        Arm workArm,
        Arm restArm) {

    static Skeleton solve(Pose pose, View view) {
        boolean sideView = view == View.SIDE;
        Point hip = pose.body().point(PoseField.HIP).orElseThrow();
        double trunk = pose.body().number(PoseField.TRUNK, 0);
        double pelvis = pose.body().number(PoseField.PELVIS, trunk);
        double headAngle = pose.body().number(PoseField.HEAD, trunk);
        Point chest = hip.move(trunk, Body.TRUNK, 0);
        // Seen from the side, the head sits a little in front of the neck.
        Point head = chest.move(headAngle, Body.NECK, sideView ? -2 : 0);
        return new Skeleton(
                view,
                hip,
                trunk,
                pelvis,
                chest,
                headAngle,
                head,
                leg(pose, view, Side.WORK, hip, pelvis),
                leg(pose, view, Side.REST, hip, pelvis),
                arm(pose, view, Side.WORK, chest, trunk),
                arm(pose, view, Side.REST, chest, trunk));
    }

    private static Leg leg(Pose pose, View view, Side side, Point hip, double pelvis) {
        Point joint = view == View.SIDE ? hip : hip.move(pelvis, 0, -side.sign() * Body.HALF_HIPS);
        return Leg.solve(pose.of(side), joint, view, side);
    }

    private static Arm arm(Pose pose, View view, Side side, Point chest, double trunk) {
        Point shoulder = view == View.SIDE
                ? chest.move(trunk, -4, .5)
                : chest.move(trunk, -2, -side.sign() * Body.HALF_SHOULDERS);
        return Arm.solve(pose.of(side), shoulder, view, side);
    }

    Leg leg(Side side) {
        return side == Side.WORK ? workLeg : restLeg;
    }

    Arm arm(Side side) {
        return side == Side.WORK ? workArm : restArm;
    }
}
