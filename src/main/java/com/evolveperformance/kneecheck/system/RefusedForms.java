package com.evolveperformance.kneecheck.system;

/** What the pages of the questionnaire are told about a form that was not taken, so that they show it again. */
public final class RefusedForms {

    /** Name of the request attribute that says why; without it the form was too old. */
    public static final String PROBLEM = "kneecheck.problem";

    /** There came too many from one network address. */
    public static final String TOO_MANY = "too-many";

    /** The cookie that holds a draft's code. */
    public static final String DRAFT_COOKIE = "knee-check-draft";

    private RefusedForms() {}
}
