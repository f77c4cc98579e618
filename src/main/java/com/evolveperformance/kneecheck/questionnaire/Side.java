package com.evolveperformance.kneecheck.questionnaire;

/** A side of the body. */
public enum Side {
    LEFT,
    RIGHT;

    /** The last part of a field's name, as in {@code heel-raise.left}. */
    public String id() {
        return this == LEFT ? "left" : "right";
    }

    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
