package com.evolveperformance.kneecheck.system;

import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.PastInjury;
import com.evolveperformance.kneecheck.questionnaire.Problem;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers in words: what was asked and what was said, as the runner read and chose it. */
public record AnswerWords(Questionnaire questionnaire, Words words) {

    /**
     * One answer in words.
     *
     * @param page the page that asks for it
     * @param field the field's name
     * @param question what was asked, with the side where there are two
     * @param answer what was said; empty where it was left open
     */
    public record Line(String page, String field, String question, String answer) {}

    /** One part of the questionnaire with its lines. */
    public record Part(String title, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** Every question that was asked, in order, answered or not. */
    public List<Line> lines(Answers answers) {
        return questionnaire.pages().stream()
                .filter(page -> page.when().holds(answers))
                .flatMap(page -> lines(page, answers, question -> true))
                .toList();
    }

    /**
     * The lines by part of the questionnaire, in order; a part without any is left out.
     *
     * @param shown which lines to say
     */
    public List<Part> parts(Answers answers, Predicate<Line> shown) {
        Map<String, String> partOf = questionnaire.pages().stream().collect(Collectors.toMap(Page::id, Page::part));
        Map<String, List<Line>> byPart = lines(answers).stream()
                .filter(shown)
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(partOf.get(line.page()))));
        return questionnaire.parts().stream()
                .filter(byPart::containsKey)
                .map(part -> new Part(words.get("part." + part), byPart.getOrDefault(part, List.of())))
                .toList();
    }

    /**
     * The lines of all that was asked, by part. Where safety cut the questions short, what was left open may never have
     * been asked, and is left out.
     */
    public List<Part> parts(Answers answers, boolean cutShort) {
        return parts(answers, line -> !cutShort || !line.answer().isEmpty());
    }

    /** The words for one field, such as one that raised a red flag; empty where the field is unknown or unanswered. */
    public Optional<Line> line(String field, Answers answers) {
        String id = Question.idOf(field);
        return questionnaire.pages().stream()
                .filter(page -> page.questions().stream()
                        .anyMatch(question -> question.id().equals(id)))
                .filter(page -> page.when().holds(answers))
                .flatMap(page -> lines(page, answers, question -> question.id().equals(id)))
                .filter(line -> line.field().equals(field) || field.startsWith(line.field() + "."))
                .filter(line -> !line.answer().isEmpty())
                .findFirst();
    }

    /** Why an answer was not accepted, and what would be right. */
    public String problem(Problem problem) {
        Object[] args = problem.args().toArray();
        String own = questionnaire
                .owner(problem.field())
                .map(question -> words.orNull("error." + question.id() + "." + problem.key(), args))
                .orElse(null);
        return own != null ? own : words.get("error." + problem.key(), args);
    }

    /** What a self-test's field says, such as "12 times. Pain stopped me"; empty where it says nothing. */
    public String said(Question test, String field, Answers answers) {
        return trial(test, answers, field);
    }

    private Stream<Line> lines(Page page, Answers answers, Predicate<Question> said) {
        return page.asked(answers).stream()
                .filter(said)
                .flatMap(question -> lines(question, answers))
                .map(line -> new Line(page.id(), line.field(), line.question(), line.answer()));
    }

    private Stream<Line> lines(Question question, Answers answers) {
        String id = question.id();
        return switch (question.kind()) {
            case CHOICE, CHOICES, CONSENT -> Stream.of(line(id, title(id), options(question, answers.choices(id))));
            case SCALE -> Stream.of(line(id, title(id), text(answers, id)));
            case NUMBER -> Stream.of(line(id, title(id), amount(question, answers, id)));
            case ZONES ->
                AnswerReader.sides(answers).stream()
                        .map(side -> id + "." + side.id())
                        .map(field -> line(
                                field,
                                title(id) + " " + words.get("field." + field),
                                options(question, answers.choices(field))));
            case INJURIES -> answers.injuries().stream().map(injury -> injury(question, injury));
            case TEST -> Stream.of(line(id, title(id), trial(question, answers, id)));
            case TWO_SIDED_TEST ->
                Stream.of(Side.values())
                        .map(side -> line(
                                id + "." + side.id(),
                                title(id) + ": " + words.get("field.side." + side.id()),
                                trial(question, answers, id + "." + side.id())));
        };
    }

    private static Line line(String field, String question, String answer) {
        return new Line("", field, question, answer);
    }

    /** The question's own words. */
    public String title(String question) {
        return words.get("question." + question + ".title");
    }

    /** What a page asks: its only question's own words, or those over several. */
    public String title(Page page) {
        return page.questions().size() == 1
                ? title(page.questions().get(0).id())
                : words.get("page." + page.id() + ".title");
    }

    /** One option's words; questions of a family such as {@code lasted-rest} share theirs. */
    public String option(String question, String option) {
        String own = words.orNull("option." + question + "." + option);
        return own != null ? own : words.get("option." + question.split("-", 2)[0] + "." + option);
    }

    private String options(Question question, Collection<String> chosen) {
        return question.options().stream()
                .map(Option::id)
                .filter(chosen::contains)
                .map(option -> inContext(question, option))
                .collect(Collectors.joining("; "));
    }

    /** "Outer side: at the knee" rather than "At the knee". */
    private String inContext(Question question, String option) {
        String group = question.option(option).map(Option::group).orElse("");
        String text = option(question.id(), option);
        return group.isEmpty() ? text : words.get("zone." + group) + ": " + lowerStart(text);
    }

    private String lowerStart(String text) {
        return text.substring(0, 1).toLowerCase(words.locale()) + text.substring(1);
    }

    private Line injury(Question question, PastInjury injury) {
        String answer = Stream.of(
                        named("part", injury.part()),
                        named("side", injury.side()),
                        named("type", injury.type()),
                        named("when", injury.when()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String recovered = injury.recovered() == null
                ? ""
                : ". " + words.get("field.injury.recovered") + " " + named("recovered", injury.recovered());
        return line(
                question.id() + "." + injury.number(), words.get("field.injury", injury.number()), answer + recovered);
    }

    private String named(String field, @Nullable String option) {
        return option == null ? "" : words.get("option.injury." + field + "." + option);
    }

    private String trial(Question question, Answers answers, String field) {
        String stopped = answers.text(field + ".stopped");
        return Stream.of(
                        amount(question, answers, field), stopped == null ? "" : words.get("option.stopped." + stopped))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private String amount(Question question, Answers answers, String field) {
        String number = text(answers, field);
        if (number.isEmpty() || question.units().isEmpty()) {
            return number;
        }
        String chosen = answers.text(question.id() + ".unit");
        return number + " "
                + words.get("unit." + (chosen == null ? question.units().get(0).id() : chosen));
    }

    private static String text(Answers answers, String field) {
        String text = answers.text(field);
        return text == null ? "" : text;
    }
}
