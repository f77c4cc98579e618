package com.evolveperformance.kneecheck.figure;

/** One rigid body part: its outline, and where the bone frame of that outline stands. */
record Part(Tone tone, String path, Point at, double angle) {

    Part in(Tone other) {
        return new Part(other, path, at, angle);
    }

    /** The turn of the bone frame on the screen, in degrees. */
    double rotation() {
        return angle - 90;
    }

    String draw(Ink ink) {
        return "<path %s transform=\"translate(%s) rotate(%s)\" d=\"%s\"/>"
                .formatted(ink.of(tone), Num.of(at), Num.of(rotation()), path);
    }
}
