package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Condition;
import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.QuestionKind;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads questionnaire.yaml. */
final class QuestionnaireContent {

    private QuestionnaireContent() {}

    static Questionnaire read(ContentNode root) {
        root.only("version", "consent-version", "parts", "usual", "pages");
        List<String> parts = root.at("parts").texts();
        return new Questionnaire(
                root.at("version").text(),
                root.at("consent-version").text(),
                parts,
                usual(root.at("usual")),
                root.at("pages").unique(node -> page(node, parts), Page::id));
    }

    private static Answers usual(ContentNode node) {
        Map<String, String> usual = new LinkedHashMap<>();
        node.entries().forEach((field, value) -> usual.put(field, value.text()));
        return new Answers(usual);
    }

    private static Page page(ContentNode anonymous, List<String> parts) {
        ContentNode node =
                anonymous.named(anonymous.at("id").text()).only("id", "part", "when", "questions", "leads-to");
        String part = node.at("part").text();
        if (!parts.contains(part)) {
            node.problem("part should be one of " + String.join(", ", parts) + ", not \"" + part + "\"");
        }
        return new Page(
                node.at("id").text(),
                part,
                node.at("questions").unique(QuestionnaireContent::question, Question::id),
                condition(node.at("when")),
                Set.copyOf(node.at("leads-to").texts()));
    }

    private static Question question(ContentNode anonymous) {
        ContentNode node = anonymous
                .named(anonymous.at("id").text())
                .only("id", "kind", "required", "options", "min", "max", "decimals", "units", "when", "timer");
        QuestionKind kind = node.at("kind").oneOf(QuestionKind.values(), QuestionnaireContent::id, QuestionKind.CHOICE);
        boolean number = kind == QuestionKind.NUMBER || kind == QuestionKind.SCALE || kind.isTest();
        if (number && (node.at("min").missing() || node.at("max").missing())) {
            node.problem("needs a min and a max");
        }
        List<Option> options = kind == QuestionKind.SCALE
                ? scale(node)
                : node.at("options").unique(QuestionnaireContent::option, QuestionnaireContent::name);
        if (!number && options.isEmpty()) {
            node.problem("needs options");
        }
        if (!kind.isTest() && !node.at("timer").missing()) {
            node.problem("is no self-test, so it takes no timer");
        }
        return new Question(
                node.at("id").text(),
                kind,
                node.at("required").truth(!kind.isTest()),
                options,
                node.at("min").numberOrNull(),
                node.at("max").numberOrNull(),
                node.at("decimals").whole(0),
                node.at("units").items().stream()
                        .map(unit -> unit.oneOf(Unit.values(), Unit::id, Unit.CENTIMETRES))
                        .toList(),
                condition(node.at("when")),
                TimerContent.read(node.at("timer")));
    }

    private static List<Option> scale(ContentNode node) {
        return IntStream.rangeClosed(node.at("min").whole(0), node.at("max").whole(10))
                .mapToObj(step -> new Option(String.valueOf(step), false, ""))
                .toList();
    }

    private static Option option(ContentNode node) {
        boolean exclusive =
                node.isMap() && node.only("id", "exclusive").at("exclusive").truth(false);
        String text = node.isMap() ? node.at("id").text() : node.text();
        int slash = text.indexOf('/');
        return new Option(text.substring(slash + 1), exclusive, text.substring(0, Math.max(0, slash)));
    }

    private static String name(Option option) {
        return option.group().isEmpty() ? option.id() : option.group() + "/" + option.id();
    }

    static String id(QuestionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code when: {…}} or a list of such maps; nothing at all means always. */
    static Condition condition(ContentNode node) {
        if (node.missing()) {
            return Condition.ALWAYS;
        }
        Stream<ContentNode> groups = node.isList() ? node.items().stream() : Stream.of(node);
        return new Condition(groups.map(group -> group.entries().entrySet().stream()
                        .map(entry -> clause(entry.getKey(), entry.getValue()))
                        .toList())
                .toList());
    }

    private static Condition.Clause clause(String field, ContentNode node) {
        if (node.isList()) {
            return new Condition.Clause(field, Set.copyOf(node.texts()), Set.of(), null, null);
        }
        node.only("at-least", "below", "none");
        return new Condition.Clause(
                field,
                Set.of(),
                Set.copyOf(node.at("none").texts()),
                node.at("at-least").numberOrNull(),
                node.at("below").numberOrNull());
    }
}
