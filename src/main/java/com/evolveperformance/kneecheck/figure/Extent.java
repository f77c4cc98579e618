package com.evolveperformance.kneecheck.figure;

/** How much room a drawing takes, in centimetres: grows with everything added to it. */
final class Extent {

    /** Low drawings still get this much height, so a floor exercise keeps some air above it. */
    private static final double LEAST_TOP = 40;

    private double left;
    private double right;
    private double top;

    /** An empty extent. */
    Extent() {
        this(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, LEAST_TOP);
    }

    Extent(double left, double right, double top) {
        this.left = left;
        this.right = right;
        this.top = top;
    }

    void across(double... xs) {
        for (double x : xs) {
            left = Math.min(left, x);
            right = Math.max(right, x);
        }
    }

    void upTo(double y) {
        top = Math.max(top, y);
    }

    /** A round part of the body. */
    void around(Point centre, double radius) {
        across(centre.x() - radius, centre.x() + radius);
        upTo(centre.y() + radius);
    }

    /** Everything the person covers in a pose. */
    void person(Skeleton joints) {
        around(joints.hip(), 11);
        around(joints.chest(), 9);
        around(joints.head(), 12);
        for (Side side : Side.values()) {
            Leg leg = joints.leg(side);
            Arm arm = joints.arm(side);
            around(leg.knee(), 7);
            around(leg.ankle(), 5);
            around(leg.heel(), 5);
            around(leg.toe(), 3);
            around(arm.elbow(), 5);
            around(arm.wrist().move(arm.palm(), 7, 0), 4);
        }
    }

    double left() {
        return left;
    }

    double width() {
        return right - left;
    }

    double top() {
        return top;
    }
}
