package com.evolveperformance.kneecheck.figure;

/** A rigid bone: where it starts, its clock direction in degrees and its length in centimetres. */
record Bone(Point from, double angle, double length) {

    Point end() {
        return from.move(angle, length, 0);
    }
}
