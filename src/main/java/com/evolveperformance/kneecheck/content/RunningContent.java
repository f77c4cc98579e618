package com.evolveperformance.kneecheck.content;

import static com.evolveperformance.kneecheck.content.RuleNumbers.positive;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.running.Light;
import com.evolveperformance.kneecheck.running.RunRule;
import com.evolveperformance.kneecheck.running.Rung;
import com.evolveperformance.kneecheck.running.RunningRules;
import com.evolveperformance.kneecheck.safety.RedFlag;
import com.evolveperformance.kneecheck.scoring.Sources;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and checks running.yaml. */
record RunningContent(Sources sources, Assessor assessor) {

    /** What each field of the form takes; none for numbers. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            RunningRules.PAIN_NOW,
            List.of(),
            RunningRules.PAIN_RUN,
            List.of(),
            RunningRules.NEXT_MORNING,
            RunningRules.MORNINGS,
            RunningRules.SWELLING,
            RunningRules.SWELLINGS);

    RunningRules read(ContentNode root) {
        root.only("today", "paused", "ladder");
        ContentNode paused = root.at("paused").only("from-pain", "flags", "sources");
        sources(paused);
        Set<String> flags =
                assessor.redFlags().flags().stream().map(RedFlag::id).collect(Collectors.toSet());
        paused.at("flags").items().forEach(flag -> ContentCheck.known(flag, flags, "red flag"));
        ContentNode ladder = root.at("ladder").only("source", "steps");
        ContentCheck.known(ladder.at("source"), sources.references().keySet(), "source of sources.yaml");
        List<RunRule> today = root.at("today").unique(this::rule, RunRule::id);
        if (today.isEmpty()
                || !today.get(today.size() - 1).when().anyOf().isEmpty()
                || today.stream().filter(rule -> rule.when().anyOf().isEmpty()).count() > 1) {
            root.at("today").problem("needs a last rule without a when, and only the last one");
        }
        return new RunningRules(
                today,
                ladder.at("steps").items().stream().map(RunningContent::rung).toList(),
                Set.copyOf(paused.at("flags").texts()),
                (int) positive(paused.at("from-pain")));
    }

    private RunRule rule(ContentNode anonymous) {
        ContentNode node = anonymous.named(anonymous.at("id").text()).only("id", "light", "when", "sources");
        sources(node);
        ContentNode when = node.at("when");
        (when.isList() ? when.items() : List.of(when))
                .forEach(group -> group.entries().forEach(RunningContent::clause));
        return new RunRule(
                node.at("id").text(),
                node.at("light").oneOf(Light.values(), Light::id, Light.REST),
                QuestionnaireContent.condition(when),
                node.at("sources").texts());
    }

    private static void clause(String field, ContentNode node) {
        if (!FIELDS.containsKey(field)) {
            node.problem("looks at an answer the form does not ask for; it has " + String.join(", ", FIELDS.keySet()));
        } else if (node.isList()) {
            node.items()
                    .forEach(option ->
                            ContentCheck.known(option, Set.copyOf(FIELDS.getOrDefault(field, List.of())), "answer"));
        } else if (!FIELDS.getOrDefault(field, List.of()).isEmpty()) {
            node.problem("is no number; it takes a list of options");
        }
    }

    private static Rung rung(ContentNode node) {
        node.only("walk", "run", "miles", "effort");
        return new Rung(
                node.at("walk").whole(0),
                node.at("run").whole(0),
                positive(node.at("miles")),
                node.at("effort").whole(0));
    }

    private void sources(ContentNode node) {
        if (node.at("sources").items().isEmpty()) {
            node.problem("needs sources, or \"design\" for our own choice");
        }
        node.at("sources").items().stream()
                .filter(item -> !sources.knows(item.text()))
                .forEach(item -> item.problem("\"" + item.text() + "\" is not in sources.yaml"));
    }
}
