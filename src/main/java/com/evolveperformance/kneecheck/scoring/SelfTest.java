package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    private final String left;
    private final String right;

    SelfTest(String id) {
        this.id = id;
        this.left = id + "." + Side.LEFT.id();
        this.right = id + "." + Side.RIGHT.id();
    }

    public String id() {
        return id;
    }

    public boolean hasSides() {
        return this != CHAIR_STAND;
    }

    /** The test of this id; empty for any other line of a sum. */
    static Optional<SelfTest> of(String id) {
        return Arrays.stream(values()).filter(test -> test.id.equals(id)).findFirst();
    }

    /** The fields its results are in: one for each side, or one. */
    List<String> fields() {
        return hasSides() ? List.of(left, right) : List.of(id);
    }

    /** The answer's field for a side of a test that has two. */
    public String field(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
