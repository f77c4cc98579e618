package com.evolveperformance.kneecheck.figure;

import java.util.Locale;

/** A side of the body by what it does, never left or right: the working side is drawn near us. */
enum Side {
    WORK,
    REST;

    /** +1 for the side on the viewer's right in front view, −1 for the other. */
    int sign() {
        return this == WORK ? 1 : -1;
    }

    /** The name used in the figure file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
