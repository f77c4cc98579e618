package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.questionnaire.StopReason;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds conditions against the questionnaire: a field, an option or a number that no answer can have would make a rule
 * that never holds, and nobody would notice.
 */
record ConditionCheck(Questionnaire questionnaire) {

    /** Reports what is wrong with a {@code when}; one that is missing means always. */
    void check(ContentNode when) {
        if (when.isList() && when.items().isEmpty()) {
            when.problem("is empty");
        }
        for (ContentNode group : when.isList() ? when.items() : List.of(when)) {
            if (group.isMap() && group.entries().isEmpty()) {
                group.problem("is empty, so it would hold for everybody");
            }
            group.entries().forEach(this::clause);
        }
    }

    /** One answer, such as {@code age: 40} or {@code tried: rest}. */
    void answer(String field, ContentNode value) {
        question(field)
                .ifPresentOrElse(
                        question -> {
                            List<String> options = options(question, field);
                            if (options == null) {
                                outside(
                                        question,
                                        value,
                                        number -> number >= least(question) && number <= most(question));
                            } else {
                                oneOf(field, options, value);
                            }
                        },
                        () -> value.problem("is an answer no question asks for"));
    }

    private void clause(String field, ContentNode node) {
        question(field)
                .ifPresentOrElse(
                        question -> {
                            List<String> options = options(question, field);
                            if (node.isList() || !node.at("none").missing()) {
                                chosen(field, options, node);
                            } else if (node.isMap()) {
                                numbers(question, options, node);
                            }
                        },
                        () -> node.problem("looks at an answer no question asks for"));
    }

    private static void chosen(String field, @Nullable List<String> options, ContentNode node) {
        ContentNode named = node.isList() ? node : node.at("none");
        if (options == null) {
            node.problem("is a number; it takes at-least and below");
        } else if (named.items().isEmpty()) {
            node.problem("names no option");
        } else {
            named.items().forEach(item -> oneOf(field, options, item));
        }
        if (node.isMap() && node.entries().size() > 1) {
            node.problem("takes none, or at-least and below, not all of them");
        }
    }

    private static void oneOf(String field, List<String> options, ContentNode item) {
        if (!options.contains(item.text())) {
            item.problem("\"" + item.text() + "\" is no answer to " + field + "; it has " + String.join(", ", options));
        }
    }

    private static void numbers(Question question, @Nullable List<String> options, ContentNode node) {
        ContentNode atLeast = node.at("at-least");
        ContentNode below = node.at("below");
        if (options != null) {
            node.problem("is no number; it takes a list of options");
        } else if (atLeast.missing() && below.missing()) {
            node.problem("needs at-least or below");
        } else {
            outside(question, atLeast, number -> number <= most(question));
            outside(question, below, number -> number > least(question));
            if (!atLeast.missing() && !below.missing() && atLeast.number() >= below.number()) {
                node.problem("never holds: at-least is not below below");
            }
        }
    }

    private static void outside(Question question, ContentNode number, Predicate<Double> possible) {
        if (!number.missing() && !possible.test(number.number())) {
            number.problem(
                    "is never reached: " + question.id() + " takes " + least(question) + " to " + most(question));
        }
    }

    private static double least(Question question) {
        Double min = question.min();
        return min == null ? Double.NEGATIVE_INFINITY : min;
    }

    private static double most(Question question) {
        Double max = question.max();
        return max == null ? Double.POSITIVE_INFINITY : max;
    }

    private Optional<Question> question(String field) {
        return questionnaire.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.owns(field))
                .findFirst();
    }

    /** What can be chosen in a field; null where it holds a number. */
    private static @Nullable List<String> options(Question question, String field) {
        if (field.endsWith(".stopped")) {
            return Arrays.stream(StopReason.values()).map(StopReason::id).toList();
        }
        if (field.endsWith(".unit")) {
            return question.units().stream().map(Unit::id).toList();
        }
        return switch (question.kind()) {
            case CHOICE, CHOICES, CONSENT, ZONES ->
                question.options().stream().map(Option::id).toList();
            case INJURIES ->
                question.options().stream()
                        .filter(option -> field.endsWith("." + option.group()))
                        .map(Option::id)
                        .toList();
            case SCALE, NUMBER, TEST, TWO_SIDED_TEST -> null;
        };
    }
}
