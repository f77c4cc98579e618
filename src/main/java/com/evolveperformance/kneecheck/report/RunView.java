package com.evolveperformance.kneecheck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Can I run today?", ready to be shown.
 *
 * @param advice what holds whatever is answered; then nothing is asked. Null where the form is to be shown
 * @param fields the form; none with an advice
 * @param answer what came of it; null where it was not asked or not complete
 * @param problems what is wrong with the form
 */
public record RunView(
        @Nullable String advice,
        List<Field> fields,
        @Nullable Answer answer,
        List<ChoiceView.Problem> problems) {

    public RunView {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /**
     * One group of choices.
     *
     * @param scale true for 0 to 10
     * @param hint null where there is none
     * @param error what is wrong; null where nothing is
     */
    public record Field(
            String name,
            boolean scale,
            String label,
            @Nullable String hint,
            List<Option> options,
            @Nullable String error) {

        public Field {
            options = List.copyOf(options);
        }
    }

    /** One choice. */
    public record Option(String value, String label, boolean picked) {}

    /**
     * What to do today.
     *
     * @param light {@code green}, {@code change} or {@code rest}
     * @param rule the rule that decided
     * @param text why, and what to do
     * @param watch what to look at tomorrow
     */
    public record Answer(String light, String rule, String title, List<String> text, String watch) {

        public Answer {
            text = List.copyOf(text);
        }
    }
}
