package com.evolveperformance.kneecheck.figure;

/** The way the body moves, drawn in frame 2; {@code bow} bends it to the left of travel (centimetres). */
record Arrow(Point from, Point to, double bow) {

    private static final double HEAD_LENGTH = 6;

    /** Half the opening of the arrow head, in radians. */
    private static final double HEAD_SPREAD = .6;

    String draw(Ink ink) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.max(StrictMath.hypot(dx, dy), 1e-6);
        Point bend = new Point(
                (from.x() + to.x()) / 2 - dy / length * bow * 2, (from.y() + to.y()) / 2 + dx / length * bow * 2);
        double heading = StrictMath.atan2(to.y() - bend.y(), to.x() - bend.x());
        String path = "M%sQ%s %sM%sL%sL%s"
                .formatted(
                        Num.of(from),
                        Num.of(bend),
                        Num.of(to),
                        Num.of(barb(heading + HEAD_SPREAD, ink.zoom())),
                        Num.of(to),
                        Num.of(barb(heading - HEAD_SPREAD, ink.zoom())));
        return "<path %s d=\"%s\"/>".formatted(ink.of(Tone.CUE), path);
    }

    private Point barb(double angle, double zoom) {
        double length = HEAD_LENGTH / zoom;
        return new Point(to.x() - length * StrictMath.cos(angle), to.y() - length * StrictMath.sin(angle));
    }

    void stretch(Extent extent) {
        extent.across(from.x() - 4, from.x() + 4, to.x() - 4, to.x() + 4);
        extent.upTo(from.y() + 3);
        extent.upTo(to.y() + 3);
    }
}
