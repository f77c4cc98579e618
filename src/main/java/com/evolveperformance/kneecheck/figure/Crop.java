package com.evolveperformance.kneecheck.figure;

/**
 * A close view: both frames show only what lies between two places along the floor, up to a height (centimetres). The whole
 * body is still solved, checked and drawn; the rest of it leaves the canvas.
 */
record Crop(double left, double right, double top) {

    Extent extent() {
        return new Extent(left, right, top);
    }
}
