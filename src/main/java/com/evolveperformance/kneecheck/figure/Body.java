package com.evolveperformance.kneecheck.figure;

/** Lengths of a 170 cm person, in centimetres (figures.md, section 2). */
final class Body {
    static final double TRUNK = 50;
    static final double NECK = 17;
    static final double THIGH = 42;
    static final double SHANK = 41;
    static final double UPPER_ARM = 29;
    static final double FOREARM = 25;
    static final double HALF_HIPS = 8.5;
    static final double HALF_SHOULDERS = 16;

    /** The foot, measured from the ankle: how high the ankle is, and how far forward heel, ball and toe are. */
    static final double ANKLE_HEIGHT = 7.5;

    static final double HEEL = -5.5;
    static final double BALL = 11.5;
    static final double TOE = 19.5;

    /** Roundness of the foot at the points where it can touch the ground. */
    static final double HEEL_RADIUS = 2.4;

    static final double BALL_RADIUS = 2.9;
    static final double TOE_RADIUS = 2;

    private Body() {}
}
