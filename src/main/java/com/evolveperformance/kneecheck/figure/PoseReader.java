package com.evolveperformance.kneecheck.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads poses. A start or end pose must be whole; a {@code mid} pose gives only what it bends. */
final class PoseReader {

    private PoseReader() {}

    static Pose read(Fields fields, boolean whole) {
        Values body = values(fields, PoseField.OF_BODY);
        Pose pose = new Pose(body, side(fields, Side.WORK), side(fields, Side.REST));
        fields.refuseOthers();
        if (whole) {
            if (!fields.has("hip")) {
                fields.complain("hip", "is missing");
            }
            for (Side side : Side.values()) {
                requireLeg(fields, side, pose.of(side));
            }
        }
        return pose;
    }

    private static Values side(Fields pose, Side side) {
        if (!pose.has(side.key())) {
            return new Values(Map.of());
        }
        Fields limbs = pose.child(side.key());
        Values values = values(limbs, PoseField.OF_LIMBS);
        if (limbs.has("foot")) {
            Fields foot = limbs.child("foot");
            values = values.with(values(foot, PoseField.OF_FOOT));
            foot.refuseOthers();
        }
        limbs.refuseOthers();
        return values;
    }

    private static Values values(Fields fields, List<PoseField> wanted) {
        Map<PoseField, List<Double>> numbers = new EnumMap<>(PoseField.class);
        for (PoseField field : wanted) {
            fields.numbers(field.key, field.fewest, field.most).ifPresent(list -> numbers.put(field, list));
        }
        return new Values(numbers);
    }

    /** A leg is planted or free; an arm aims, is free, or hangs. */
    private static void requireLeg(Fields pose, Side side, Values values) {
        long contacts = PoseField.CONTACTS.stream().filter(values::has).count();
        boolean foot = PoseField.OF_FOOT.stream().anyMatch(values::has);
        if (values.has(PoseField.LEG) && (foot || values.has(PoseField.KNEE))) {
            pose.complain(side.key(), "has a free leg and a planted one: give leg, or foot");
        } else if (!values.has(PoseField.LEG) && contacts != 1) {
            pose.complain(side.key(), "needs leg, or foot with exactly one of ankle, heel, ball, toe, laces");
        }
        if (values.has(PoseField.ARM) && values.has(PoseField.HAND)) {
            pose.complain(side.key(), "has both arm and hand: give one");
        }
    }
}
