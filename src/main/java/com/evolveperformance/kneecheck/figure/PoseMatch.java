package com.evolveperformance.kneecheck.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that the poses of a movement give the same fields. A limb planted in one and free in the other has no way between
 * them, and a field that only one gives would jump at the first moment.
 */
final class PoseMatch {

    private PoseMatch() {}

    static void check(Movement movement, Complaints complaints) {
        Pose start = movement.start();
        Pose end = movement.end();
        match(start.body(), end.body(), "", complaints);
        match(start.work(), end.work(), "work.", complaints);
        match(start.rest(), end.rest(), "rest.", complaints);
        Pose mid = movement.mid();
        if (mid != null) {
            onlyKnown(mid.body(), start.body(), "mid.", complaints);
            onlyKnown(mid.work(), start.work(), "mid.work.", complaints);
            onlyKnown(mid.rest(), start.rest(), "mid.rest.", complaints);
        }
    }

    private static void match(Values start, Values end, String prefix, Complaints complaints) {
        Set<PoseField> all = EnumSet.noneOf(PoseField.class);
        all.addAll(start.numbers().keySet());
        all.addAll(end.numbers().keySet());
        for (PoseField field : all) {
            if (!start.has(field) || !end.has(field)) {
                complaints.add(prefix + field.path(), "must be in both start and end");
            } else if (count(start, field) != count(end, field)) {
                complaints.add(prefix + field.path(), "must have as many numbers in start as in end");
            }
        }
    }

    private static void onlyKnown(Values mid, Values start, String prefix, Complaints complaints) {
        for (PoseField field : mid.numbers().keySet()) {
            if (!start.has(field)) {
                complaints.add(prefix + field.path(), "bends a field that start does not give");
            } else if (count(mid, field) != count(start, field)) {
                complaints.add(prefix + field.path(), "must have as many numbers as in start");
            }
        }
    }

    private static int count(Values values, PoseField field) {
        return values.numbers().getOrDefault(field, List.of()).size();
    }
}
