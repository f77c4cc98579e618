package com.evolveperformance.kneecheck.figure;

/** A place in centimetres: x forward (front view: to the viewer's right), y up, floor at 0. */
record Point(double x, double y) {

    /** The place reached by going {@code along} the clock direction {@code angle}, then {@code left} of it. */
    Point move(double angle, double along, double left) {
        double sine = StrictMath.sin(StrictMath.toRadians(angle));
        double cosine = StrictMath.cos(StrictMath.toRadians(angle));
        return new Point(x + sine * along - cosine * left, y + cosine * along + sine * left);
    }

    /** The clock direction from here to {@code other}, 0 to 360 degrees: 0 up, 90 forward, 180 down. */
    double bearingTo(Point other) {
        return (StrictMath.toDegrees(StrictMath.atan2(other.x - x, other.y - y)) + 360) % 360;
    }

    double distanceTo(Point other) {
        return StrictMath.hypot(other.x - x, other.y - y);
    }

    /** The place a share {@code t} (0 here, 1 there) of the way to {@code other}. */
    Point towards(Point other, double t) {
        return new Point(x + (other.x - x) * t, y + (other.y - y) * t);
    }

    /** The shortest signed turn in degrees, −180 to 180, that takes angle {@code from} to angle {@code to}. */
    static double turn(double from, double to) {
        return ((to - from) % 360 + 540) % 360 - 180;
    }
}
