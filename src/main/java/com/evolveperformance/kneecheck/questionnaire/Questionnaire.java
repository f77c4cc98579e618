package com.evolveperformance.kneecheck.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The whole questionnaire, in order.
 *
 * @param version the content's version, kept with every submission
 * @param consentVersion the version of what is agreed to
 * @param parts the parts shown as progress, in order
 * @param usual what most runners answer, to foresee the way before they have
 * @param pages every page there can be
 */
public record Questionnaire(
        String version, String consentVersion, List<String> parts, Answers usual, List<Page> pages) {

    public Questionnaire {
        parts = List.copyOf(parts);
        pages = List.copyOf(pages);
    }

    public Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    public Optional<Question> question(String id) {
        return pages.stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** The self-tests, in order. */
    public List<Question> tests() {
        return pages.stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.kind().isTest())
                .toList();
    }

    /** The question that a field of this name belongs to. */
    public Optional<Question> owner(String field) {
        return question(Question.idOf(field)).filter(question -> question.owns(field));
    }

    /** The page that asks for a field. */
    public Optional<Page> pageOf(String field) {
        return pages.stream().filter(page -> page.owns(field)).findFirst();
    }

    /**
     * The pages that apply to what was answered so far.
     *
     * @param closedTests ids of tests that must not be shown
     */
    public List<Page> route(Answers answers, Set<String> closedTests) {
        Predicate<Page> open =
                page -> !page.isTest() || page.questions().stream().noneMatch(q -> closedTests.contains(q.id()));
        return pages.stream()
                .filter(page -> page.when().holds(answers))
                .filter(open)
                .filter(page -> page.leadsTo().isEmpty() || !closedTests.containsAll(page.leadsTo()))
                .filter(page ->
                        page.questions().isEmpty() || !page.asked(answers).isEmpty())
                .toList();
    }

    /**
     * The answers to what is asked on a route. Left out is what was typed on pages that no longer apply, and, in turn,
     * what followed from that.
     */
    public Answers asked(Answers answers, Set<String> closedTests) {
        Map<String, Question> asked = new HashMap<>();
        route(answers, closedTests)
                .forEach(page -> page.asked(answers).forEach(question -> asked.put(question.id(), question)));
        Answers counted = answers.only(field -> {
            Question question = asked.get(Question.idOf(field));
            return question != null && asks(question, field, answers);
        });
        return counted.equals(answers) ? answers : asked(counted, closedTests);
    }

    /** Spots are asked for only where a knee hurts; the other knee's may be left from before. */
    private static boolean asks(Question question, String field, Answers answers) {
        return question.owns(field)
                && (question.kind() != QuestionKind.ZONES
                        || AnswerReader.sides(answers).stream()
                                .anyMatch(side -> field.equals(question.id() + "." + side.id())));
    }
}
