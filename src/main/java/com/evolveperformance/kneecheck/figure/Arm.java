package com.evolveperformance.kneecheck.figure;

/**
 * A solved arm.
 *
 * @param palm direction of the hand in degrees
 * @param gap how far out of reach the hand's target is, in centimetres; 0 or less when it is reached
 */
record Arm(Bone upper, Bone fore, double palm, double gap) {

    static Arm solve(Values pose, Point shoulder, View view, Side side) {
        double upperLength = Body.UPPER_ARM * pose.number(PoseField.SHORT_ARM, 0, 1);
        double foreLength = Body.FOREARM * pose.number(PoseField.SHORT_ARM, 1, 1);
        if (pose.has(PoseField.HAND)) {
            Point target = pose.point(PoseField.HAND).orElseThrow();
            double bend = view == View.SIDE ? -1 : side.sign();
            Chain chain = Chain.reach(shoulder, target, upperLength, foreLength, bend);
            double palm = pose.number(PoseField.PALM, chain.second().angle());
            return new Arm(chain.first(), chain.second(), palm, chain.gap());
        }
        boolean sideView = view == View.SIDE;
        double hanging = sideView ? 183 : 180 - side.sign() * 14;
        double bent = sideView ? 168 : 180 - side.sign() * 6;
        Bone upper = new Bone(shoulder, pose.number(PoseField.ARM, 0, hanging), upperLength);
        Bone fore = new Bone(upper.end(), pose.number(PoseField.ARM, 1, bent), foreLength);
        return new Arm(upper, fore, pose.number(PoseField.ARM, 2, fore.angle()), 0);
    }

    Point shoulder() {
        return upper.from();
    }

    Point elbow() {
        return fore.from();
    }

    Point wrist() {
        return fore.end();
    }

    /** How far the elbow is bent, in degrees: 0 straight, negative bent the wrong way. Side view only. */
    double elbowBend() {
        return Point.turn(fore.angle(), upper.angle());
    }
}
