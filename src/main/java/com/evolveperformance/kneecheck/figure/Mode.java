package com.evolveperformance.kneecheck.figure;

/** Where a figure will be shown. */
public enum Mode {
    /** A file of its own on the web: classes, light and dark palettes, and the movement played once. */
    FILE,
    /** PDF or email: presentation attributes only, and nothing moves. */
    PRINT
}
