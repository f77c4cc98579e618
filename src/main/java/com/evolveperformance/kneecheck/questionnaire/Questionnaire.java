package com.evolveperformance.kneecheck.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole questionnaire, in order. Asked several times for every page that is shown: hence its index, and no streams. */
public final class Questionnaire {

    /** A question and the page that asks it. */
    private record Asked(Page page, Question question) {}

    private final String version;
    private final String consentVersion;
    private final List<String> parts;
    private final Answers usual;
    private final List<Page> pages;
    private final Map<String, Page> pagesById = new HashMap<>();
    private final Map<String, Asked> questionsById = new HashMap<>();

    /**
     * A questionnaire. Where an id comes twice, which {@code content} refuses, the first counts.
     *
     * @param version the content's version, kept with every submission
     * @param consentVersion the version of what is agreed to
     * @param parts the parts shown as progress, in order
     * @param usual what most runners answer, to foresee the way before they have
     * @param pages every page there can be
     */
    public Questionnaire(String version, String consentVersion, List<String> parts, Answers usual, List<Page> pages) {
        this.version = version;
        this.consentVersion = consentVersion;
        this.parts = List.copyOf(parts);
        this.usual = usual;
        this.pages = List.copyOf(pages);
        for (Page page : pages) {
            pagesById.putIfAbsent(page.id(), page);
            page.questions().forEach(question -> questionsById.putIfAbsent(question.id(), new Asked(page, question)));
        }
    }

    public String version() {
        return version;
    }

    public String consentVersion() {
        return consentVersion;
    }

    public List<String> parts() {
        return parts;
    }

    public Answers usual() {
        return usual;
    }

    public List<Page> pages() {
        return pages;
    }

    public Optional<Page> page(String id) {
        return Optional.ofNullable(pagesById.get(id));
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questionsById.get(id)).map(Asked::question);
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
        return asks(field).map(Asked::question);
    }

    /** The page that asks for a field. */
    public Optional<Page> pageOf(String field) {
        return asks(field).map(Asked::page);
    }

    private Optional<Asked> asks(String field) {
        return Optional.ofNullable(questionsById.get(Question.idOf(field)))
                .filter(asked -> asked.question().owns(field));
    }

    /**
     * The pages that apply to what was answered so far.
     *
     * @param closedTests ids of tests that must not be shown
     */
    public List<Page> route(Answers answers, Set<String> closedTests) {
        List<Page> route = new ArrayList<>(pages.size());
        for (Page page : pages) {
            if (page.applies(answers, closedTests)
                    && (page.questions().isEmpty() || !page.asked(answers).isEmpty())) {
                route.add(page);
            }
        }
        return route;
    }

    /**
     * The answers to what is asked on a route. Left out is what was typed on pages that no longer apply, and, in turn,
     * what followed from that.
     */
    public Answers asked(Answers answers, Set<String> closedTests) {
        Answers counted = answers.only(field -> counts(field, answers, closedTests));
        return counted.equals(answers) ? answers : asked(counted, closedTests);
    }

    private boolean counts(String field, Answers answers, Set<String> closedTests) {
        Asked asked = questionsById.get(Question.idOf(field));
        return asked != null
                && asked.question().owns(field)
                && asked.question().when().holds(answers)
                && asked.page().applies(answers, closedTests)
                && isAboutAKneeThatHurts(asked.question(), field, answers);
    }

    /** Spots are asked for only where a knee hurts; the other knee's may be left from before. */
    private static boolean isAboutAKneeThatHurts(Question question, String field, Answers answers) {
        return question.kind() != QuestionKind.ZONES
                || AnswerReader.sides(answers).stream().anyMatch(side -> field.equals(question.id() + "." + side.id()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Questionnaire that
                && version.equals(that.version)
                && consentVersion.equals(that.consentVersion)
                && parts.equals(that.parts)
                && usual.equals(that.usual)
                && pages.equals(that.pages);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, consentVersion, parts, usual, pages);
    }
}
