package com.evolveperformance.kneecheck.figure;

import java.util.Arrays;
import java.util.Optional;

/** A limb that can wear the accent colour. */
enum Limb {
    WORK_LEG("work.leg"),
    WORK_ARM("work.arm"),
    REST_LEG("rest.leg"),
    REST_ARM("rest.arm");

    final String key;

    Limb(String key) {
        this.key = key;
    }

    static Optional<Limb> parse(String text) {
        return Arrays.stream(values()).filter(limb -> limb.key.equals(text)).findFirst();
    }

    static Limb leg(Side side) {
        return side == Side.WORK ? WORK_LEG : REST_LEG;
    }

    static Limb arm(Side side) {
        return side == Side.WORK ? WORK_ARM : REST_ARM;
    }
}
