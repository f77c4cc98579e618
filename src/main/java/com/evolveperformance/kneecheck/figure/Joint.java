package com.evolveperformance.kneecheck.figure;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A joint that a cue or a band can point at: {@code hip}, {@code chest}, {@code head}, or {@code work.knee} and its like. */
record Joint(@Nullable Side side, String name) {

    private static final Map<String, Function<Skeleton, Point>> OF_BODY =
            Map.of("hip", Skeleton::hip, "chest", Skeleton::chest, "head", Skeleton::head);

    private static final Map<String, Function<Leg, Point>> OF_LEG = Map.of(
            "hip", leg -> leg.thigh().from(),
            "knee", Leg::knee,
            "ankle", Leg::ankle,
            "heel", Leg::heel,
            "ball", Leg::ball,
            "toe", Leg::toe);

    private static final Map<String, Function<Arm, Point>> OF_ARM =
            Map.of("shoulder", Arm::shoulder, "elbow", Arm::elbow, "wrist", Arm::wrist);

    /** Reads a reference such as {@code work.knee}; empty when there is no such joint. */
    static Optional<Joint> parse(String text) {
        if (OF_BODY.containsKey(text)) {
            return Optional.of(new Joint(null, text));
        }
        for (Side side : Side.values()) {
            String prefix = side.key() + ".";
            String name = text.startsWith(prefix) ? text.substring(prefix.length()) : "";
            if (OF_LEG.containsKey(name) || OF_ARM.containsKey(name)) {
                return Optional.of(new Joint(side, name));
            }
        }
        return Optional.empty();
    }

    Point in(Skeleton skeleton) {
        if (side == null) {
            return known(OF_BODY.get(name)).apply(skeleton);
        }
        if (OF_LEG.containsKey(name)) {
            return known(OF_LEG.get(name)).apply(skeleton.leg(side));
        }
        return known(OF_ARM.get(name)).apply(skeleton.arm(side));
    }

    private <T> Function<T, Point> known(@Nullable Function<T, Point> place) {
        if (place == null) {
            throw new IllegalStateException("no joint is called " + name);
        }
        return place;
    }
}
