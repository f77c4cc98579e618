package com.evolveperformance.kneecheck.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question ready to be shown: words in the runner's language, what was typed, and what is wrong with it. Public
 * because templates read it.
 *
 * @param kind the question kind's id, which names the template fragment
 * @param label the question
 * @param hint further words below it; null where there are none
 * @param optional true where it can be left empty
 * @param fields the inputs it is made of: one, or one a side, or one for each entry of a history
 * @param units the units to choose from, none where there is nothing to choose
 */
public record QuestionView(
        String id,
        String kind,
        String label,
        @Nullable String hint,
        boolean optional,
        List<FieldView> fields,
        List<OptionView> units,
        boolean decimals) {

    /**
     * One input, or one group of radio buttons or boxes.
     *
     * @param name the field's name; its id on the page is the same
     * @param label what it is for, such as "Left leg"; the question itself where it has only one input
     * @param value what was typed
     * @param unit the unit in words; null where there is none or it can be chosen
     * @param error what is wrong, in words; null where nothing is
     * @param groups the options, under their headings
     * @param stopped why a try was cut short; empty for everything but self-tests
     * @param stoppedError what is wrong with that
     */
    public record FieldView(
            String name,
            String label,
            String value,
            @Nullable String unit,
            @Nullable String error,
            List<GroupView> groups,
            List<OptionView> stopped,
            @Nullable String stoppedError) {}

    /** Options under one heading; an empty heading where there is none. */
    public record GroupView(String id, String label, List<OptionView> options) {}

    /**
     * One option.
     *
     * @param exclusive comes last, after "or"
     */
    public record OptionView(
            String value, String label, @Nullable String hint, boolean checked, boolean exclusive) {}
}
