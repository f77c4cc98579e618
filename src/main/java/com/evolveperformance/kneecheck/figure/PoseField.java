package com.evolveperformance.kneecheck.figure;

import java.util.List;

/** Every field a pose may hold, with the shape of its value (figures.md, section 3). */
enum PoseField {
    HIP("hip", 2, 2, false),
    TRUNK("trunk", 1, 1, true),
    HEAD("head", 1, 1, true),
    PELVIS("pelvis", 1, 1, true),

    LEG("leg", 2, 4, true),
    KNEE("knee", 2, 2, false),
    ARM("arm", 2, 3, true),
    HAND("hand", 2, 2, false),
    PALM("palm", 1, 1, true),
    SHORT("short", 2, 2, false),
    SHORT_ARM("shortArm", 2, 2, false),
    OUT("out", 1, 1, false),
    ARCH("arch", 1, 1, false),

    ANKLE("ankle", 2, 2, false),
    HEEL("heel", 2, 2, false),
    BALL("ball", 2, 2, false),
    TOE("toe", 2, 2, false),
    LACES("laces", 2, 2, false),
    PITCH("pitch", 1, 1, true),
    TOES("toes", 1, 1, true);

    static final List<PoseField> OF_BODY = List.of(HIP, TRUNK, HEAD, PELVIS);
    static final List<PoseField> OF_LIMBS = List.of(LEG, KNEE, ARM, HAND, PALM, SHORT, SHORT_ARM, OUT, ARCH);
    static final List<PoseField> OF_FOOT = List.of(ANKLE, HEEL, BALL, TOE, LACES, PITCH, TOES);

    /** The points by which a foot can be planted, in the order they are looked for. */
    static final List<PoseField> CONTACTS = List.of(ANKLE, HEEL, BALL, TOE, LACES);

    final String key;
    final int fewest;
    final int most;

    /** Angles blend by the short way round; everything else blends in a straight line. */
    final boolean angle;

    PoseField(String key, int fewest, int most, boolean angle) {
        this.key = key;
        this.fewest = fewest;
        this.most = most;
        this.angle = angle;
    }

    /** Where the field stands inside one side of the body, for example {@code foot.ball}. */
    String path() {
        return OF_FOOT.contains(this) ? "foot." + key : key;
    }
}
