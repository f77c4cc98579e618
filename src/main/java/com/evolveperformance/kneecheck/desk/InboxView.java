package com.evolveperformance.kneecheck.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list ready to be shown. Public because templates read it.
 *
 * @param tabs the parts of the list, and the saved views after them
 * @param older the address of the next page; null on the last
 * @param first true on the first page
 * @param tooMany true where a search found more than is shown
 * @param export the address of the same as a file
 */
public record InboxView(
        InboxFilter filter,
        List<Tab> tabs,
        List<Group> groups,
        @Nullable String older,
        boolean first,
        boolean tooMany,
        String export) {

    /**
     * A way to a view.
     *
     * @param count how many it has, such as {@code 99+}; empty where it is not counted
     * @param saved the id of a saved view; null for the built-in ones
     */
    public record Tab(
            String name,
            String address,
            String count,
            boolean here,
            @Nullable UUID saved) {}

    /**
     * Rows under one heading.
     *
     * @param title empty where the list has one order throughout
     */
    public record Group(String id, String title, List<Row> rows) {}

    /**
     * One submission.
     *
     * @param waiting how long it has waited, in words; empty where nobody waits
     * @param since the moment that counts from, for machines
     * @param flag {@code emergency} or {@code clinician}; null for neither
     * @param corrected true where the runner took back the answer that looked urgent
     * @param age the band; empty where it was not said
     * @param knee with how long it has hurt; empty where it was not said
     * @param standsOut in words
     * @param choice in words
     * @param status its id, for the colour
     * @param statusName in words
     * @param assignee who has it; empty for nobody
     * @param seenBy who else has it open right now; empty for nobody
     */
    public record Row(
            UUID id,
            String address,
            long number,
            String waiting,
            String since,
            @Nullable String flag,
            boolean corrected,
            String age,
            String knee,
            String standsOut,
            String choice,
            String status,
            String statusName,
            String assignee,
            String seenBy) {}
}
