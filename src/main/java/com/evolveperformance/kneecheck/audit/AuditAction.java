package com.evolveperformance.kneecheck.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the audit tells apart. */
public enum AuditAction {
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    /** One submission, or its print, was opened. */
    VIEW,
    /** The list was searched; for what is not kept, because names are. */
    SEARCH,
    NOTE,
    /** Status, person, next step or measured values of a submission. */
    CHANGE,
    EXPORT,
    ERASE,
    /** An account: invited, changed, disabled, or its sessions ended. */
    PEOPLE,
    PASSWORD,
    /** The second step of a sign-in: set up, removed, or one of its recovery codes used. */
    SECOND_STEP,
    SETTINGS;

    /** As it is stored and named in messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AuditAction> of(String id) {
        return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
    }
}
