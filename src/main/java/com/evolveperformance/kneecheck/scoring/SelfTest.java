package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Side;

/** The self-tests that are scored: evidence.md 1.1. The ids are those of the questionnaire. */
public enum SelfTest {
    KNEE_TO_WALL("knee-to-wall"),
    BIG_TOE_LIFT("big-toe-lift"),
    SINGLE_LEG_BALANCE("single-leg-balance"),
    SIT_TO_STAND("sit-to-stand"),
    /** The only one without sides. */
    CHAIR_STAND("chair-stand"),
    HEEL_RAISE("heel-raise"),
    BRIDGE("bridge"),
    SIDE_PLANK("side-plank"),
    FRONT_REACH("front-reach"),
    HOP("hop");

    private final String id;

    SelfTest(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public boolean hasSides() {
        return this != CHAIR_STAND;
    }

    String field(Side side) {
        return id + "." + side.id();
    }
}
