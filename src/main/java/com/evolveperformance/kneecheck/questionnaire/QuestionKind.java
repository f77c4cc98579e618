package com.evolveperformance.kneecheck.questionnaire;

/** The kinds of question there are; each has one branch in {@link AnswerReader} and one template fragment. */
public enum QuestionKind {
    /** One of several options. */
    CHOICE,
    /** Any of several options; an exclusive one stands alone. */
    CHOICES,
    /** A box that may be ticked; required means it must be. */
    CONSENT,
    /** 0 to 10. */
    SCALE,
    /** A number, with a unit where there is one. */
    NUMBER,
    /** Spots on the drawing of the knee, for each knee that hurts. */
    ZONES,
    /** Past injuries, several entries of a few options each. */
    INJURIES,
    /** A self-test with a left and a right number. */
    TWO_SIDED_TEST,
    /** A self-test with one number. */
    TEST;

    public boolean isTest() {
        return this == TWO_SIDED_TEST || this == TEST;
    }
}
