package com.evolveperformance.kneecheck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page to keep a report and to hand it on, ready to be shown.
 *
 * @param calendar what the calendar can be like; null where there is no plan
 * @param mail the link by e-mail; null where no mail can be sent
 * @param copies the links that are open
 * @param next the number of the next link; null where there are enough
 * @param copyError why no link was made; null where nothing is wrong
 * @param problems what is wrong, for the summary
 */
public record KeepView(
        @Nullable Calendar calendar,
        @Nullable Mail mail,
        List<Copy> copies,
        @Nullable Integer next,
        @Nullable String copyError,
        List<ChoiceView.Problem> problems) {

    public KeepView {
        copies = List.copyOf(copies);
        problems = List.copyOf(problems);
    }

    /**
     * The calendar's choices.
     *
     * @param clinicTime the clinic's clock, in words; null where its time zone is not set
     * @param minutes of a session, as its title says them
     * @param link true where the file can lead back to the report
     */
    public record Calendar(@Nullable String clinicTime, int minutes, boolean link) {}

    /**
     * The form for the address.
     *
     * @param sent true where a mail was just sent
     * @param full true where this report had all of its e-mails
     * @param typed what was typed
     * @param error what is wrong with it; null where nothing is
     */
    public record Mail(
            boolean sent,
            boolean full,
            String typed,
            @Nullable String error) {}

    /**
     * A link to hand on.
     *
     * @param path where it leads on this site
     * @param address the whole address; null where no public address is set
     */
    public record Copy(
            int number, String made, String path, @Nullable String address) {}
}
