package com.evolveperformance.kneecheck.figure;

/** A loop band around two joints; it moves with the body and is drawn over it. */
record Band(Joint from, Joint to) {

    private static final double BEYOND = 6.4;
    private static final double ABOVE = 5;

    String path(Skeleton joints) {
        Point start = from.in(joints);
        Point end = to.in(joints);
        double bearing = start.bearingTo(end);
        return "M" + Num.of(start.move(bearing, -BEYOND, ABOVE)) + "L" + Num.of(end.move(bearing, BEYOND, ABOVE));
    }

    String draw(Ink ink, Skeleton joints) {
        return "<path %s d=\"%s\"/>".formatted(ink.of(Tone.BAND), path(joints));
    }
}
