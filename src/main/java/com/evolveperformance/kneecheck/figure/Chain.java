package com.evolveperformance.kneecheck.figure;

/**
 * Two bones that reach from one point to another (hip to ankle, shoulder to wrist).
 *
 * @param gap how far beyond full stretch the target lies, in centimetres; negative when it is within reach
 */
record Chain(Bone first, Bone second, double gap) {

    /** Keeps the triangle from collapsing when the target sits exactly at full stretch or full fold. */
    private static final double SLACK = 1e-6;

    /** Solves the chain; {@code bend} +1 puts the middle joint left of the line from start to target, −1 right of it. */
    static Chain reach(Point start, Point target, double firstLength, double secondLength, double bend) {
        double apart = start.distanceTo(target);
        double far = firstLength + secondLength;
        double near = Math.abs(firstLength - secondLength);
        double d = Math.max(Math.min(apart, far - SLACK), near + SLACK);
        double cosine = (firstLength * firstLength + d * d - secondLength * secondLength) / (2 * firstLength * d);
        double corner = StrictMath.toDegrees(StrictMath.acos(cosine));
        Bone first = new Bone(start, start.bearingTo(target) - bend * corner, firstLength);
        Point joint = first.end();
        return new Chain(first, new Bone(joint, joint.bearingTo(target), secondLength), apart - far);
    }
}
