package com.evolveperformance.kneecheck.figure;

import java.util.List;

/** Checks that the poses of a movement speak of the same limbs in the same way: only then is there a way between them. */
final class PoseMatch {

    private PoseMatch() {}

    static void check(Movement movement, Complaints complaints) {
        Pose mid = movement.mid();
        for (Side side : Side.values()) {
            Values start = movement.start().of(side);
            Values end = movement.end().of(side);
            for (PoseField field : List.of(PoseField.LEG, PoseField.KNEE, PoseField.ARM, PoseField.HAND)) {
                if (start.has(field) != end.has(field)) {
                    complaints.add(side.key() + "." + field.key, "must be in both start and end");
                }
            }
            if (!start.contact().equals(end.contact())) {
                complaints.add(side.key() + ".foot", "must be planted by the same point in both start and end");
            }
            if (mid != null) {
                onlyKnown(mid.of(side), start, end, side.key() + ".", complaints);
            }
        }
        if (mid != null) {
            onlyKnown(mid.body(), movement.start().body(), movement.end().body(), "", complaints);
        }
    }

    private static void onlyKnown(Values mid, Values start, Values end, String prefix, Complaints complaints) {
        for (PoseField field : mid.numbers().keySet()) {
            if (!start.has(field) && !end.has(field)) {
                complaints.add("mid." + prefix + field.path(), "bends a field that neither start nor end gives");
            }
        }
    }
}
