package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.assessment.PageView.Step;
import com.evolveperformance.kneecheck.assessment.PageView.TestView;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Problem;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Words;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a page of the questionnaire ready to be shown, in one language. */
record PageAssembler(Assessor assessor, Words words) {

    /** What a page takes on average, for the minutes left. */
    private static final int SECONDS_A_PAGE = 6;

    private static final int SECONDS_A_TEST = 75;

    /** A page as it was saved, or as it is still empty. */
    PageView saved(Page page, Answers answers, String back) {
        return view(page, page.asked(answers), answers, typed(page, answers), List.of(), back);
    }

    /** A page with what was just typed and what is wrong with it. */
    PageView refused(Page page, Answers answers, Map<String, List<String>> typed, List<Problem> problems, String back) {
        return view(page, page.asked(answers), answers, typed, problems, back);
    }

    /** A page that could not be taken in at all, with what was typed; the answers before it may be out of reach. */
    PageView again(Page page, List<Question> asked, Map<String, List<String>> typed, Problem problem) {
        return view(page, asked, Answers.NONE, typed, List.of(problem), "/");
    }

    private PageView view(
            Page page,
            List<Question> asked,
            Answers answers,
            Map<String, List<String>> typed,
            List<Problem> problems,
            String back) {
        Map<String, String> errors = new LinkedHashMap<>();
        AnswerWords names = new AnswerWords(assessor.questionnaire(), words);
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), names.problem(problem)));
        QuestionAssembler questions = new QuestionAssembler(names, typed, errors, answers);
        List<Page> ahead =
                assessor.route(answers.orElse(assessor.questionnaire().usual()));
        List<String> parts = ahead.stream().map(Page::part).distinct().toList();
        boolean single = page.questions().size() == 1;
        List<QuestionView> shown = asked.stream().map(questions::view).toList();
        return new PageView(
                page.id(),
                names.title(page),
                single && !page.isTest(),
                words.orNull("page." + page.id() + ".intro"),
                back,
                steps(page, parts),
                progress(page, ahead, parts),
                shown,
                errors.entrySet().stream()
                        .map(error -> new ProblemView(error.getKey(), told(error, errors, shown)))
                        .toList(),
                page.isTest() ? test(page, assessor.route(answers), answers) : null);
    }

    /** What was saved, as the page's fields hold it. */
    private static Map<String, List<String>> typed(Page page, Answers answers) {
        Map<String, List<String>> typed = new HashMap<>();
        answers.values().forEach((field, text) -> {
            if (page.owns(field)) {
                typed.put(field, List.of(text.split(",")));
            }
        });
        return typed;
    }

    /** For the summary: where several fields have the same problem, each is named. */
    private String told(Map.Entry<String, String> error, Map<String, String> errors, List<QuestionView> shown) {
        String text = error.getValue();
        if (Collections.frequency(errors.values(), text) == 1) {
            return text;
        }
        return shown.stream()
                .flatMap(question -> question.fields().stream())
                .filter(field -> field.name().equals(error.getKey()))
                .findFirst()
                .map(field -> field.label().endsWith("?")
                        ? field.label() + " " + text
                        : words.get("errors.which", field.label(), text))
                .orElse(text);
    }

    private List<Step> steps(Page page, List<String> parts) {
        int now = parts.indexOf(page.part());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> step(i < now ? "done" : i == now ? "now" : "later", parts.get(i)))
                .toList();
    }

    private Step step(String state, String part) {
        return new Step(state, words.get("progress." + state, words.get("part." + part)));
    }

    /** The whole way is foreseen, so that the minutes left shrink from page to page instead of growing with answers. */
    private String progress(Page page, List<Page> ahead, List<String> parts) {
        int seconds = ahead.stream()
                .skip(Math.max(0, ahead.indexOf(page)))
                .mapToInt(each -> each.isTest() ? SECONDS_A_TEST : SECONDS_A_PAGE)
                .sum();
        int minutes = Math.max(1, Math.round(seconds / 60f));
        return words.get(
                minutes == 1 ? "progress.words.one" : "progress.words",
                String.valueOf(parts.indexOf(page.part()) + 1),
                String.valueOf(parts.size()),
                words.get("part." + page.part()),
                String.valueOf(minutes));
    }

    private TestView test(Page page, List<Page> route, Answers answers) {
        Question question = page.questions().get(0);
        String id = question.id();
        List<Page> tests = route.stream().filter(Page::isTest).toList();
        String key = "test." + id + ".";
        String variant = variant(answers);
        return new TestView(
                id,
                words.get("test.kick", String.valueOf(tests.indexOf(page) + 1), String.valueOf(tests.size())),
                words.get(key + "why"),
                words.get(key + "alt"),
                words.get(key + "need"),
                Stream.iterate(1, n -> n + 1)
                        .map(n -> either(key + "steps." + n, variant))
                        .takeWhile(step -> step != null)
                        .map(String::valueOf)
                        .toList(),
                String.valueOf(either(key + "norm", variant)),
                TimerView.of(question, cap(question, answers), !variant.isEmpty()));
    }

    private double cap(Question question, Answers answers) {
        Double most = question.max();
        return assessor.scoring().cap(question.id(), answers).orElse(most == null ? 0 : most);
    }

    /** From an age on the balance test is done with open eyes (evidence.md 1.1), so it is told differently. */
    private String variant(Answers answers) {
        return assessor.scoring().balancesWithEyesOpen(answers) ? ".60-plus" : "";
    }

    private @Nullable String either(String key, String variant) {
        String own = variant.isEmpty() ? null : words.orNull(key + variant);
        return own != null ? own : words.orNull(key);
    }
}
