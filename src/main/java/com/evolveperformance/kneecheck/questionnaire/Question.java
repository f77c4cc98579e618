package com.evolveperformance.kneecheck.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param id also the field's name, or the first part of it
 * @param options what can be chosen; empty for numbers
 * @param min smallest number that is possible, in the first unit
 * @param max largest number that is possible, in the first unit
 * @param decimals how many digits after the dot are kept; 0 for whole numbers
 * @param units what the number can be typed in, the default first; empty for plain numbers
 * @param when when it is asked at all
 * @param timer how the player times it; null for what is no self-test or is only measured
 */
public record Question(
        String id,
        QuestionKind kind,
        boolean required,
        List<Option> options,
        @Nullable Double min,
        @Nullable Double max,
        int decimals,
        List<Unit> units,
        Condition when,
        @Nullable Timer timer) {

    public Question {
        options = List.copyOf(options);
        units = List.copyOf(units);
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /** True where a field of this name belongs to this question. */
    public boolean owns(String field) {
        return switch (kind) {
            case CHOICE, CHOICES, CONSENT, SCALE -> field.equals(id);
            case NUMBER -> field.equals(id) || field.equals(id + ".unit");
            case ZONES -> field.equals(id + ".left") || field.equals(id + ".right");
            case INJURIES -> field.startsWith("injury.");
            case TEST -> field.equals(id) || field.equals(id + ".stopped") || field.equals(id + ".unit");
            case TWO_SIDED_TEST ->
                field.equals(id + ".unit")
                        || twoSided(field::equals)
                        || twoSided(side -> field.equals(side + ".stopped"));
        };
    }

    private boolean twoSided(Predicate<String> test) {
        return test.test(id + ".left") || test.test(id + ".right");
    }
}
