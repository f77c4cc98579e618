package com.evolveperformance.kneecheck.submission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clinic does with a submission.
 *
 * @param status one of {@link #BUILT_IN}, or one of the clinic's own
 * @param assignee the name of the account that has it
 * @param todo the next step, in words
 * @param todoOn when that is due
 */
public record Handling(
        String status,
        @Nullable String assignee,
        @Nullable String todo,
        @Nullable LocalDate todoOn) {

    public static final String NEW = "new";
    public static final String IN_CONTACT = "in-contact";
    public static final String BOOKED = "booked";
    public static final String CLOSED = "closed";
    public static final List<String> BUILT_IN = List.of(NEW, IN_CONTACT, BOOKED, CLOSED);

    /** What an id of the clinic's own starts with. */
    public static final String OWN = "own-";

    /** Longest text, as in the column. */
    public static final int TODO_LENGTH = 200;

    /** True where nobody has to do anything: a red flag leaves the top of the list with it. */
    public static boolean isDone(String status) {
        return status.equals(BOOKED) || status.equals(CLOSED);
    }
}
