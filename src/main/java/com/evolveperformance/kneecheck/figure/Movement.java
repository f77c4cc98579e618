package com.evolveperformance.kneecheck.figure;

import org.jspecify.annotations.Nullable;

/** The way from the start pose to the end pose; an optional partial {@code mid} pose bends it halfway. */
record Movement(Pose start, @Nullable Pose mid, Pose end) {

    /** The pose at {@code t}, 0 the start and 1 the end. */
    Pose at(double t) {
        if (mid == null) {
            return start.blend(end, t);
        }
        Pose middle = start.blend(end, .5).with(mid);
        return t < .5 ? start.blend(middle, t * 2) : middle.blend(end, t * 2 - 1);
    }

    /** The pose at {@code t} of a movement that starts and stops softly. */
    Pose eased(double t) {
        return at(t * t * (3 - 2 * t));
    }
}
