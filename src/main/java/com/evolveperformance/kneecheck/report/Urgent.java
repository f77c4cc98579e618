package com.evolveperformance.kneecheck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do before anything else, because of red flags.
 *
 * @param level {@code now} (call an ambulance), {@code today}, {@code soon} (a clinician within days) or {@code check}
 *     (ask before starting)
 * @param told what the runner answered, in the words of the questionnaire
 * @param steps what to do
 * @param say what to tell them; null where nothing needs saying
 * @param callNowIf signs that would make it an emergency; none where it is one already
 * @param change where the answers that raised it can be corrected; none once they are locked
 */
public record Urgent(
        String level,
        String title,
        String lead,
        String head,
        List<Flag> flags,
        List<String> told,
        List<String> steps,
        @Nullable String say,
        List<String> callNowIf,
        List<Change> change) {

    public Urgent {
        flags = List.copyOf(flags);
        told = List.copyOf(told);
        steps = List.copyOf(steps);
        callNowIf = List.copyOf(callNowIf);
        change = List.copyOf(change);
    }

    /** True where it takes an ambulance. */
    public boolean ambulance() {
        return level.equals("now");
    }

    /**
     * One red flag.
     *
     * @param level {@code emergency}, {@code clinician} or {@code check-first}
     * @param when how soon, in words
     */
    public record Flag(String id, String level, String title, String when, String whatToDo) {}

    /** A page of the questionnaire, and what it asks. */
    public record Change(String page, String question) {}
}
