package com.evolveperformance.kneecheck.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions, pages and posts made by hand. */
final class Ask {

    private Ask() {}

    static Question choice(String id, String... options) {
        return new Question(
                id, QuestionKind.CHOICE, true, options(options), null, null, 0, List.of(), Condition.ALWAYS, null);
    }

    /** Any of several; an option that ends in "!" stands alone. */
    static Question choices(String id, String... options) {
        return new Question(
                id, QuestionKind.CHOICES, true, options(options), null, null, 0, List.of(), Condition.ALWAYS, null);
    }

    static Question consent(String id) {
        return new Question(
                id, QuestionKind.CONSENT, true, options("yes"), null, null, 0, List.of(), Condition.ALWAYS, null);
    }

    static Question scale(String id) {
        return new Question(id, QuestionKind.SCALE, true, List.of(), 0.0, 10.0, 0, List.of(), Condition.ALWAYS, null);
    }

    static Question number(String id, double min, double max, int decimals, Unit... units) {
        return new Question(
                id, QuestionKind.NUMBER, true, List.of(), min, max, decimals, List.of(units), Condition.ALWAYS, null);
    }

    static Question zones(String id, String... options) {
        return new Question(
                id, QuestionKind.ZONES, true, options(options), null, null, 0, List.of(), Condition.ALWAYS, null);
    }

    static Question injuries() {
        return new Question(
                "injury",
                QuestionKind.INJURIES,
                true,
                options(
                        "part/knee",
                        "part/ankle",
                        "side/left",
                        "side/right",
                        "type/running",
                        "when/1-5-years",
                        "recovered/yes",
                        "recovered/no"),
                null,
                null,
                0,
                List.of(),
                Condition.ALWAYS,
                null);
    }

    static Question test(String id, double max, Unit... units) {
        return new Question(
                id, QuestionKind.TEST, false, List.of(), 0.0, max, 0, List.of(units), Condition.ALWAYS, null);
    }

    static Question twoSided(String id, double max, int decimals, Unit... units) {
        return new Question(
                id,
                QuestionKind.TWO_SIDED_TEST,
                false,
                List.of(),
                0.0,
                max,
                decimals,
                List.of(units),
                Condition.ALWAYS,
                null);
    }

    static Question optional(Question question) {
        return new Question(
                question.id(),
                question.kind(),
                false,
                question.options(),
                question.min(),
                question.max(),
                question.decimals(),
                question.units(),
                question.when(),
                question.timer());
    }

    static Question when(Condition when, Question question) {
        return new Question(
                question.id(),
                question.kind(),
                question.required(),
                question.options(),
                question.min(),
                question.max(),
                question.decimals(),
                question.units(),
                when,
                question.timer());
    }

    static Page page(String id, Question... questions) {
        return page(id, Condition.ALWAYS, questions);
    }

    static Page page(String id, Condition when, Question... questions) {
        return new Page(id, "part", List.of(questions), when, Set.of());
    }

    static Questionnaire questionnaire(Page... pages) {
        return new Questionnaire("1", "1", List.of("part"), Answers.NONE, List.of(pages));
    }

    /** Holds where the field is one of the options. */
    static Condition chosen(String field, String... options) {
        return new Condition(List.of(List.of(new Condition.Clause(field, Set.of(options), Set.of(), null, null))));
    }

    /** Fields and values in turn. */
    static Answers answers(String... fieldsAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new Answers(values);
    }

    /** What a browser posts: fields and values in turn, a field as often as it is repeated. */
    static Map<String, List<String>> posted(String... fieldsAndValues) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            posted.computeIfAbsent(fieldsAndValues[i], field -> new ArrayList<>())
                    .add(fieldsAndValues[i + 1]);
        }
        return posted;
    }

    /** Reads one question's page with nothing answered before. */
    static AnswerReader.Reading read(Question question, String... fieldsAndValues) {
        return AnswerReader.read(page("page", question), Answers.NONE, posted(fieldsAndValues));
    }

    private static List<Option> options(String... ids) {
        return Arrays.stream(ids)
                .map(id -> new Option(
                        id.substring(id.indexOf('/') + 1).replace("!", ""),
                        id.endsWith("!"),
                        id.substring(0, Math.max(0, id.indexOf('/')))))
                .toList();
    }
}
