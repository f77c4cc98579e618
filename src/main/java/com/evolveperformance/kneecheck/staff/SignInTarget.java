package com.evolveperformance.kneecheck.staff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to go after signing in. In the address instead of a session, so that strangers at the door fill no table; only a
 * submission's id is taken, so it leads nowhere else.
 *
 * @param submission empty for the inbox
 */
record SignInTarget(String submission) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern SUBMISSION = Pattern.compile("/staff/submissions/(" + ID + ")(?:/.*)?");

    /** Reads the parameter; anything but an id means the inbox. */
    static SignInTarget read(@Nullable String to) {
        return new SignInTarget(to != null && to.matches(ID) ? to : "");
    }

    /** What was asked for before signing in. */
    static SignInTarget of(String path) {
        Matcher submission = SUBMISSION.matcher(path);
        return new SignInTarget(submission.matches() ? submission.group(1) : "");
    }

    /** The address of a page of the sign-in that remembers where it leads. */
    String by(String page) {
        return submission.isEmpty() ? page : page + "?to=" + submission;
    }

    String address() {
        return submission.isEmpty() ? "/staff" : "/staff/submissions/" + submission;
    }
}
