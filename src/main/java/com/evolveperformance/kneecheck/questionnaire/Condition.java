package com.evolveperformance.kneecheck.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something applies: any of several groups of clauses, each group holding as a whole. Content files write it as
 * {@code {field: [option, …]}} or {@code {field: {at-least: 7}}}; a list of such maps means "any of these".
 *
 * @param anyOf the groups; none at all means always
 */
public record Condition(List<List<Clause>> anyOf) {

    public static final Condition ALWAYS = new Condition(List.of());

    public Condition {
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }

    /**
     * One test of one field. A field that was not answered fails every clause but {@code none}, so an unanswered
     * question never triggers a rule by itself.
     *
     * @param options the field holds one of these; empty where the clause is about a number
     * @param none the field holds none of these
     * @param atLeast smallest value that holds, in the base unit
     * @param below smallest value that no longer holds, in the base unit
     */
    public record Clause(
            String field,
            Set<String> options,
            Set<String> none,
            @Nullable Double atLeast,
            @Nullable Double below) {

        boolean holds(Answers answers) {
            if (!none.isEmpty()) {
                return !answers.choseAny(field, none);
            }
            if (!options.isEmpty()) {
                return answers.choseAny(field, options);
            }
            Double number = answers.number(field);
            return number != null && (atLeast == null || number >= atLeast) && (below == null || number < below);
        }
    }

    /** Worked out for every question of every page, again and again: hence no streams. */
    public boolean holds(Answers answers) {
        for (List<Clause> group : anyOf) {
            if (holds(group, answers)) {
                return true;
            }
        }
        return anyOf.isEmpty();
    }

    private static boolean holds(List<Clause> group, Answers answers) {
        for (Clause clause : group) {
            if (!clause.holds(answers)) {
                return false;
            }
        }
        return true;
    }

    /** The fields of the first group that holds, so that a report can name the answers; empty where none does. */
    public List<String> reasons(Answers answers) {
        return anyOf.stream()
                .filter(group -> holds(group, answers))
                .findFirst()
                .map(group -> group.stream().map(Clause::field).toList())
                .orElse(List.of());
    }

    /** Every field it looks at. */
    public Set<String> fields() {
        return clauses().map(Clause::field).collect(Collectors.toSet());
    }

    public Stream<Clause> clauses() {
        return anyOf.stream().flatMap(List::stream);
    }
}
