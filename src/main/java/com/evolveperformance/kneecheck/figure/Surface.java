package com.evolveperformance.kneecheck.figure;

/** A raised place to stand on: a step from {@code left}, {@code width} wide and {@code height} high, in centimetres. */
record Surface(double left, double width, double height) {

    boolean isUnder(Point point) {
        return point.x() > left && point.x() < left + width;
    }
}
