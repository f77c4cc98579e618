package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.questionnaire.Condition;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.safety.Level;
import com.evolveperformance.kneecheck.safety.RedFlag;
import com.evolveperformance.kneecheck.safety.RedFlagCheck;
import com.evolveperformance.kneecheck.safety.TestGate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads red-flags.yaml. */
final class RedFlagContent {

    private RedFlagContent() {}

    static RedFlagCheck flags(ContentNode root) {
        return new RedFlagCheck(root.only("flags", "gate").at("flags").unique(RedFlagContent::flag, RedFlag::id));
    }

    private static RedFlag flag(ContentNode anonymous) {
        ContentNode node = anonymous.named(anonymous.at("id").text()).only("id", "rules", "cleared", "sources");
        List<RedFlag.Rule> rules =
                node.at("rules").items().stream().map(RedFlagContent::rule).toList();
        if (rules.isEmpty()) {
            node.problem("needs a rule");
        }
        return new RedFlag(
                node.at("id").text(),
                rules,
                QuestionnaireContent.condition(node.at("cleared")),
                node.at("sources").texts());
    }

    private static RedFlag.Rule rule(ContentNode node) {
        node.only("level", "when");
        Condition when = QuestionnaireContent.condition(node.at("when"));
        if (when.anyOf().isEmpty()) {
            node.problem("needs a when; without one it would hold for everybody");
        }
        return new RedFlag.Rule(node.at("level").oneOf(Level.values(), Level::id, Level.EMERGENCY), when);
    }

    static TestGate gate(ContentNode root, Questionnaire questionnaire) {
        Set<String> tests = new LinkedHashSet<>();
        questionnaire.pages().stream()
                .filter(Page::isTest)
                .flatMap(page -> page.questions().stream())
                .map(Question::id)
                .forEach(tests::add);
        return new TestGate(tests, root.at("gate").unique(RedFlagContent::bar, TestGate.Bar::id));
    }

    private static TestGate.Bar bar(ContentNode anonymous) {
        ContentNode node = anonymous.named(anonymous.at("id").text()).only("id", "when", "closes");
        return new TestGate.Bar(
                node.at("id").text(),
                QuestionnaireContent.condition(node.at("when")),
                Set.copyOf(node.at("closes").texts()));
    }
}
