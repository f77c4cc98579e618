package com.evolveperformance.kneecheck.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the inbox ready to be shown. Public because templates read it.
 *
 * @param flagged open red flags
 * @param others all the others
 * @param first true on the first page
 * @param moreFlagged where the next page of red flags starts; null where there is none
 * @param older where the next page of the others starts; null where there is none
 */
public record InboxView(
        List<Row> flagged,
        List<Row> others,
        boolean first,
        @Nullable String moreFlagged,
        @Nullable String older) {

    public boolean empty() {
        return flagged.isEmpty() && others.isEmpty();
    }

    /**
     * One submission.
     *
     * @param received the moment in words
     * @param receivedAt the same for machines
     * @param flag {@code emergency} or {@code clinician}; null for neither
     * @param corrected true where the runner took back the answer that looked urgent
     * @param knee in words; empty where it was not said
     * @param pain the worst, 0 to 10; null where it was not said
     * @param standsOut in words
     * @param choice in words
     */
    public record Row(
            UUID id,
            long number,
            String received,
            String receivedAt,
            @Nullable String flag,
            boolean corrected,
            String knee,
            @Nullable Integer pain,
            String standsOut,
            String choice,
            boolean reviewed) {}
}
