package com.evolveperformance.kneecheck.staff;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/** A note that came too late, kept in its writer's session until it is saved: after signing in it stands in its field. */
public final class KeptNote {

    private static final String NAME = "staff.kept-note.";

    /** More than a note may have; what is longer was not typed into its field. */
    private static final int LONGEST = 8_000;

    private KeptNote() {}

    static void put(HttpSession session, SignInTarget target, String text) {
        if (!text.isBlank() && text.length() <= LONGEST && !target.submission().isEmpty()) {
            session.setAttribute(NAME + target.submission(), text);
        }
    }

    /** What was typed for this submission; empty where nothing is kept. */
    public static String of(HttpSession session, UUID submission) {
        return session.getAttribute(NAME + submission) instanceof String text ? text : "";
    }

    /** It was saved. */
    public static void forget(HttpSession session, UUID submission) {
        session.removeAttribute(NAME + submission);
    }
}
