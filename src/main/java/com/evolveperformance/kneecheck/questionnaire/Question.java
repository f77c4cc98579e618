package com.evolveperformance.kneecheck.questionnaire;

import java.util.List;
import java.util.Optional;
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

    /** The fields with a self-test's numbers: one for each side, or one; none for any other question. */
    public List<String> trials() {
        return switch (kind) {
            case TWO_SIDED_TEST -> List.of(id + ".left", id + ".right");
            case TEST -> List.of(id);
            default -> List.of();
        };
    }

    /** The id of the only question that can own a field of this name: ids hold no dot. */
    public static String idOf(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }

    /** True where a field of this name belongs to this question. */
    public boolean owns(String field) {
        // asked very often: so it makes no text where the start already differs
        return field.startsWith(id) && ownsPart(field.substring(id.length()));
    }

    private boolean ownsPart(String part) {
        return switch (kind) {
            case CHOICE, CHOICES, CONSENT, SCALE -> part.isEmpty();
            case INJURIES -> part.startsWith(".");
            case NUMBER -> part.isEmpty() || part.equals(".unit");
            case ZONES -> part.equals(".left") || part.equals(".right");
            case TEST -> part.isEmpty() || part.equals(".stopped") || part.equals(".unit");
            case TWO_SIDED_TEST ->
                switch (part) {
                    case ".unit", ".left", ".right", ".left.stopped", ".right.stopped" -> true;
                    default -> false;
                };
        };
    }
}
