package com.evolveperformance.kneecheck.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The three ways to go on, ready to be shown. Nothing in it says how to reach the runner, apart from what was just typed
 * and not accepted.
 *
 * @param chosen what was chosen, in words; none where nothing was
 * @param pick where to pick a time; null where that was not chosen
 * @param call the number to call; null where that was not chosen
 * @param problems everything that is wrong, for the summary
 */
public record ChoiceView(
        List<Card> cards,
        List<String> chosen,
        @Nullable String pick,
        @Nullable String call,
        List<Problem> problems) {

    public ChoiceView {
        cards = List.copyOf(cards);
        chosen = List.copyOf(chosen);
        problems = List.copyOf(problems);
    }

    /**
     * One card; all three are equal.
     *
     * @param id {@code book}, {@code call} or {@code report}
     * @param points short lines
     * @param phone the clinic's number; null where it is set nowhere or not for this card
     * @param button chooses it at once; null where something has to be filled in first
     * @param ask opens what to fill in; null where nothing is asked
     * @param fields what to fill in; none where nothing is asked
     * @param open true where the fields are to be seen at once
     */
    public record Card(
            String id,
            boolean chosen,
            String title,
            String text,
            List<String> points,
            @Nullable String phone,
            @Nullable String button,
            @Nullable String ask,
            List<Field> fields,
            boolean open) {

        public Card {
            points = List.copyOf(points);
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field.
     *
     * @param id its id on the page, where three forms share names
     * @param type of the input: {@code text}, {@code tel}, {@code email} or {@code checkbox}
     * @param complete what a browser may fill in
     * @param value what was typed
     * @param error what is wrong with it; null where nothing is
     */
    public record Field(
            String id,
            String name,
            String type,
            String label,
            @Nullable String hint,
            String complete,
            String value,
            int length,
            @Nullable String error) {}

    /** One problem: the field to go to, and what would be right. */
    public record Problem(String field, String text) {}

    /** The choices for a record of what each field holds; see {@link ChoiceWords}. */
    static Map<String, String> autocomplete() {
        return Map.of(
                ChoiceForm.NAME, "name",
                ChoiceForm.PHONE, "tel",
                ChoiceForm.EMAIL, "email",
                ChoiceForm.TIMES, "off",
                ChoiceForm.CONSENT, "off");
    }
}
