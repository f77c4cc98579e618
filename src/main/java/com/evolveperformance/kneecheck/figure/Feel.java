package com.evolveperformance.kneecheck.figure;

/**
 * A dashed ring where the runner feels it: a share {@code at} of the way between two joints, {@code left} of that line.
 *
 * @param radius in centimetres
 */
record Feel(Joint from, Joint to, double at, double left, double radius) {

    String draw(Ink ink, Skeleton joints) {
        Point start = from.in(joints);
        Point end = to.in(joints);
        Point centre = start.towards(end, at).move(start.bearingTo(end), 0, left);
        String circle =
                "cx=\"%s\" cy=\"%s\" r=\"%s\"".formatted(Num.of(centre.x()), Num.of(-centre.y()), Num.of(radius));
        return "<circle %s %s/><circle %s %s/>".formatted(ink.of(Tone.RING), circle, ink.of(Tone.FEEL), circle);
    }
}
