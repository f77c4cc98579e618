package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.QuestionKind;
import com.evolveperformance.kneecheck.system.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A question of each kind, the first of the questionnaire, in the states it can be in: for the style guide. */
public record QuestionStates(Assessor assessor, Words words) {

    private static final String NO_NUMBER = "?";

    /**
     * One kind in one state.
     *
     * @param id {@code <state>-<kind>}; every name in the question starts with it, so that all can stand on one page
     * @param state {@code empty}, {@code filled} or {@code refused}
     */
    public record State(String id, String state, QuestionView question, List<ProblemView> problems) {}

    public List<State> all() {
        return Arrays.stream(QuestionKind.values()).flatMap(this::states).toList();
    }

    /** A self-test that is counted by the beat, the one with most parts. */
    public PageView test() {
        return new PageAssembler(assessor, words)
                .saved(assessor.questionnaire().page("heel-raise").orElseThrow(), Answers.NONE, "");
    }

    private Stream<State> states(QuestionKind kind) {
        Page page = assessor.questionnaire().pages().stream()
                .filter(each -> each.questions().stream().anyMatch(question -> question.kind() == kind))
                .findFirst()
                .orElseThrow();
        Question question = page.questions().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        PageAssembler pages = new PageAssembler(assessor, words);
        Answers known = new Answers(Map.of("which-knee", kind == QuestionKind.ZONES ? "left" : "both"));
        Map<String, List<String>> wrong = wrong(question);
        PageView refused = pages.refused(
                page, known, wrong, AnswerReader.read(page, known, wrong).problems(), "");
        Answers filled = new Answers(filled(question)).orElse(known);
        return Stream.of(
                        state("empty", question, pages.saved(page, known, "")),
                        state("filled", question, pages.saved(page, filled, "")),
                        state("refused", question, refused))
                // past injuries are told apart by their names, which then can stand here only once
                .filter(state -> kind != QuestionKind.INJURIES || state.state().equals("filled"));
    }

    private static State state(String state, Question question, PageView page) {
        QuestionView view = page.questions().stream()
                .filter(each -> each.id().equals(question.id()))
                .findFirst()
                .orElseThrow();
        String prefix = question.kind() == QuestionKind.INJURIES ? "" : state + "-";
        return new State(
                state + "-" + view.kind(),
                state,
                renamed(prefix, view),
                page.problems().stream()
                        .filter(problem -> question.owns(problem.field()))
                        .map(problem -> new ProblemView(prefix + problem.field(), problem.text()))
                        .toList());
    }

    private static QuestionView renamed(String prefix, QuestionView view) {
        return new QuestionView(
                prefix + view.id(),
                view.kind(),
                view.label(),
                view.hint(),
                view.optional(),
                view.fields().stream()
                        .map(field -> new QuestionView.FieldView(
                                prefix + field.name(),
                                field.label(),
                                field.value(),
                                field.unit(),
                                field.error(),
                                field.groups(),
                                field.stopped(),
                                field.stoppedError()))
                        .toList(),
                view.units(),
                view.decimals());
    }

    private static Map<String, String> filled(Question question) {
        String id = question.id();
        String first =
                question.options().isEmpty() ? "" : question.options().get(0).id();
        return switch (question.kind()) {
            case CHOICE, CHOICES, CONSENT -> Map.of(id, first);
            case SCALE -> Map.of(id, question.options().get(4).id());
            case NUMBER, TEST -> Map.of(id, "34");
            case ZONES -> Map.of(id + ".left", first);
            case TWO_SIDED_TEST -> Map.of(id + ".left", "12", id + ".right", "9", id + ".right.stopped", "tired");
            case INJURIES -> injury(question);
        };
    }

    private static Map<String, String> injury(Question question) {
        Map<String, String> entry = new LinkedHashMap<>();
        for (Option option : question.options()) {
            entry.putIfAbsent(question.id() + ".1." + option.group(), option.id());
        }
        return entry;
    }

    private static Map<String, List<String>> wrong(Question question) {
        return switch (question.kind()) {
            case NUMBER, TEST -> Map.of(question.id(), List.of(NO_NUMBER));
            case TWO_SIDED_TEST ->
                Map.of(question.id() + ".left", List.of(NO_NUMBER), question.id() + ".right", List.of(NO_NUMBER));
            default -> Map.of();
        };
    }
}
