package com.evolveperformance.kneecheck.figure;

import java.util.OptionalDouble;

/**
 * A solved leg.
 *
 * @param pitch heel-to-ball direction in degrees; 90 is flat
 * @param toes direction of the toes in degrees
 * @param arch how high the arch of the sole is drawn, in centimetres; empty for a shoe
 * @param fit how well the bones match what the pose asked for
 */
record Leg(Bone thigh, Bone shank, double pitch, double toes, OptionalDouble arch, Fit fit) {

    /** Misfit in centimetres: target beyond reach (planted), or thigh and shank too long or short (kneeling). */
    record Fit(double gap, double thigh, double shank) {
        static final Fit EXACT = new Fit(0, 0, 0);
    }

    static Leg solve(Values pose, Point hip, View view, Side side) {
        double thighLength = Body.THIGH * pose.number(PoseField.SHORT, 0, 1);
        double shankLength = Body.SHANK * pose.number(PoseField.SHORT, 1, 1);
        if (pose.has(PoseField.LEG)) {
            return free(pose, hip, view, thighLength, shankLength);
        }
        Point ankle = plantedAnkle(pose);
        if (pose.has(PoseField.KNEE)) {
            return kneeling(pose, hip, ankle, view, thighLength, shankLength);
        }
        double bend = view == View.SIDE ? 1 : side.sign() * pose.number(PoseField.OUT, 1);
        Chain chain = Chain.reach(hip, ankle, thighLength, shankLength, bend);
        return planted(pose, view, chain.first(), chain.second(), new Fit(chain.gap(), 0, 0));
    }

    private static Leg free(Values pose, Point hip, View view, double thighLength, double shankLength) {
        Bone thigh = new Bone(hip, pose.number(PoseField.LEG, 0, 180), thighLength);
        Bone shank = new Bone(thigh.end(), pose.number(PoseField.LEG, 1, 180), shankLength);
        double pitch = pose.number(PoseField.LEG, 2, view == View.SIDE ? shank.angle() - 90 : shank.angle());
        return new Leg(thigh, shank, pitch, pose.number(PoseField.LEG, 3, pitch), arch(pose), Fit.EXACT);
    }

    private static Leg kneeling(
            Values pose, Point hip, Point ankle, View view, double thighLength, double shankLength) {
        Point target = pose.point(PoseField.KNEE).orElseThrow();
        Bone thigh = new Bone(hip, hip.bearingTo(target), thighLength);
        Point knee = thigh.end();
        Bone shank = new Bone(knee, knee.bearingTo(ankle), shankLength);
        Fit fit = new Fit(0, hip.distanceTo(target) - thighLength, knee.distanceTo(ankle) - shankLength);
        return planted(pose, view, thigh, shank, fit);
    }

    private static Leg planted(Values pose, View view, Bone thigh, Bone shank, Fit fit) {
        double pitch = pose.number(PoseField.PITCH, view == View.SIDE ? 90 : shank.angle());
        return new Leg(thigh, shank, pitch, pose.number(PoseField.TOES, pitch), arch(pose), fit);
    }

    /** Only a bare foot shows its arch. */
    boolean bare() {
        return arch.isPresent();
    }

    private static OptionalDouble arch(Values pose) {
        return pose.has(PoseField.ARCH) ? OptionalDouble.of(pose.number(PoseField.ARCH, 0)) : OptionalDouble.empty();
    }

    /** Where the ankle is when one point of the foot rests on the ground. */
    private static Point plantedAnkle(Values pose) {
        PoseField contact = pose.contact().orElseThrow();
        Point ground = pose.point(contact).orElseThrow();
        return switch (contact) {
            case HEEL -> resting(pose, ground, Body.HEEL + Body.HEEL_RADIUS, Body.HEEL_RADIUS);
            case BALL -> resting(pose, ground, Body.BALL, Body.BALL_RADIUS);
            case TOE -> resting(pose, ground, Body.TOE - Body.TOE_RADIUS, Body.TOE_RADIUS);
            // The top of the foot: 8 cm along from the ankle, 4 cm below it, 3.4 cm round.
            case LACES -> above(pose, ground, 8, 4, 3.4);
            default -> ground;
        };
    }

    private static Point resting(Values pose, Point ground, double along, double radius) {
        return above(pose, ground, along, Body.ANKLE_HEIGHT - radius, radius);
    }

    private static Point above(Values pose, Point ground, double along, double up, double radius) {
        Point centre = new Point(ground.x(), ground.y() + radius);
        return centre.move(pose.number(PoseField.PITCH, 90), -along, up);
    }

    Point knee() {
        return shank.from();
    }

    Point ankle() {
        return shank.end();
    }

    Point heel() {
        return ankle().move(pitch, Body.HEEL + Body.HEEL_RADIUS, -(Body.ANKLE_HEIGHT - Body.HEEL_RADIUS));
    }

    Point ball() {
        return ankle().move(pitch, Body.BALL, -(Body.ANKLE_HEIGHT - Body.BALL_RADIUS));
    }

    Point toe() {
        return ball().move(toes, Body.TOE - Body.BALL - Body.TOE_RADIUS, -.9);
    }

    /** How far the knee is bent, in degrees: 0 straight, negative bent the wrong way. Side view only. */
    double kneeBend() {
        return Point.turn(thigh.angle(), shank.angle());
    }

    /** How far the foot hangs from square to the shank, in degrees: negative is toes up. Side view only. */
    double ankleBend() {
        return Point.turn(shank.angle() - 90, pitch);
    }
}
