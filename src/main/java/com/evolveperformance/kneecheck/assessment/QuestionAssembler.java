package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.assessment.QuestionView.FieldView;
import com.evolveperformance.kneecheck.assessment.QuestionView.GroupView;
import com.evolveperformance.kneecheck.assessment.QuestionView.OptionView;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.QuestionKind;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.questionnaire.StopReason;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a question ready to be shown.
 *
 * @param typed what is in the fields: what was just typed, or else what was saved
 * @param errors what is wrong, in words, by field
 * @param answers the answers so far, which decide about sides and units
 */
record QuestionAssembler(
        AnswerWords names, Map<String, List<String>> typed, Map<String, String> errors, Answers answers) {

    QuestionView view(Question question) {
        String id = question.id();
        List<FieldView> fields = switch (question.kind()) {
            case CHOICE, CHOICES, CONSENT, SCALE, NUMBER, TEST -> List.of(field(question, id, names.title(id)));
            case ZONES ->
                AnswerReader.sides(answers).stream()
                        .map(side ->
                                field(question, id + "." + side.id(), words().get("field." + id + "." + side.id())))
                        .toList();
            case TWO_SIDED_TEST ->
                Stream.of(Side.values())
                        .map(side -> field(question, id + "." + side.id(), words().get("field.side." + side.id())))
                        .toList();
            case INJURIES ->
                IntStream.rangeClosed(1, Answers.MAX_INJURIES)
                        .boxed()
                        .flatMap(n -> injury(question, n))
                        .toList();
        };
        return new QuestionView(
                id,
                question.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                names.title(id),
                words().orNull("question." + id + ".hint"),
                !question.required(),
                fields,
                units(question),
                question.decimals() > 0);
    }

    private Words words() {
        return names.words();
    }

    private Stream<FieldView> injury(Question question, int entry) {
        return question.options().stream().map(Option::group).distinct().map(name -> {
            String field = question.id() + "." + entry + "." + name;
            List<OptionView> options = question.options().stream()
                    .filter(option -> option.group().equals(name))
                    .map(option -> option(question.id() + "." + name, field, option))
                    .toList();
            return new FieldView(
                    field,
                    words().get("field.injury." + name),
                    value(field),
                    null,
                    errors.get(field),
                    List.of(new GroupView(name, words().get("field.injury", entry), options)),
                    List.of(),
                    null);
        });
    }

    private FieldView field(Question question, String field, String label) {
        return new FieldView(
                field,
                label,
                value(field),
                question.units().size() == 1
                        ? words().get("unit." + question.units().get(0).id())
                        : null,
                errors.get(field),
                groups(question, field),
                question.kind().isTest() ? stopped(field, !field.equals(question.id())) : List.of(),
                errors.get(field + ".stopped"));
    }

    private List<GroupView> groups(Question question, String field) {
        return question.options().stream()
                .map(Option::group)
                .distinct()
                .map(group -> new GroupView(
                        group,
                        group.isEmpty() ? "" : words().get("zone." + group),
                        question.options().stream()
                                .filter(option -> option.group().equals(group))
                                .map(option -> question.kind() == QuestionKind.SCALE
                                        ? step(question, field, option)
                                        : option(question.id(), field, option))
                                .toList()))
                .toList();
    }

    private OptionView option(String question, String field, Option option) {
        return new OptionView(
                option.id(),
                names.option(question, option.id()),
                words().orNull("option." + question + "." + option.id() + ".hint"),
                chosen(field, option.id()),
                option.exclusive());
    }

    /** A step of a scale shows its number; the two ends say what they mean. */
    private OptionView step(Question question, String field, Option option) {
        int last = question.options().size() - 1;
        int step = question.options().indexOf(option);
        String end = step == 0 ? "low" : step == last ? "high" : null;
        String own = end == null ? null : words().orNull("scale." + question.id() + "." + end);
        String hint = end == null || own != null ? own : words().get("scale." + end);
        return new OptionView(option.id(), option.id(), hint, chosen(field, option.id()), false);
    }

    private boolean chosen(String field, String option) {
        return typed.getOrDefault(field, List.of()).contains(option);
    }

    private List<OptionView> stopped(String field, boolean sides) {
        String chosen = value(field + ".stopped");
        Stream<OptionView> reasons = Arrays.stream(StopReason.values())
                .map(reason -> new OptionView(
                        reason.id(),
                        words().get("option.stopped." + reason.id()
                                + (reason == StopReason.NOT_TRIED && !sides ? ".one" : "")),
                        null,
                        chosen.equals(reason.id()),
                        false));
        return Stream.concat(
                        Stream.of(
                                new OptionView("", words().get("option.stopped.none"), null, chosen.isEmpty(), false)),
                        reasons)
                .toList();
    }

    /** The units to choose from; the one chosen last for such a number is already there. */
    private List<OptionView> units(Question question) {
        if (question.units().size() < 2) {
            return List.of();
        }
        String chosen = value(question.id() + ".unit");
        String selected = chosen.isEmpty() ? usual(question) : chosen;
        return question.units().stream()
                .map(unit -> new OptionView(
                        unit.id(),
                        words().get("unit." + unit.id()),
                        null,
                        unit.id().equals(selected),
                        false))
                .toList();
    }

    private String usual(Question question) {
        @Nullable String last = null;
        for (Map.Entry<String, String> answer : answers.values().entrySet()) {
            if (answer.getKey().endsWith(".unit")
                    && Unit.of(answer.getValue())
                            .filter(question.units()::contains)
                            .isPresent()) {
                last = answer.getValue();
            }
        }
        return last == null ? question.units().get(0).id() : last;
    }

    private String value(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }
}
