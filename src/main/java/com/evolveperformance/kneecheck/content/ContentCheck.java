package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.safety.Level;
import com.evolveperformance.kneecheck.scoring.Sources;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules across content files: what one file names, another has to know.
 *
 * @param figures the ids of all figures
 */
record ContentCheck(Questionnaire questionnaire, Sources sources, Set<String> figures) {

    /** Reports what does not fit; nothing where a file could not be read, which would make everything seem unknown. */
    void check(ContentFiles files) {
        ContentNode questions = files.root("questionnaire.yaml");
        ContentNode redFlags = files.root("red-flags.yaml");
        ContentNode patterns = files.root("patterns.yaml");
        ContentNode drills = files.root("drills.yaml");
        ContentNode scoring = files.root("scoring.yaml");
        if (Stream.of(questions, redFlags, patterns, drills, scoring).noneMatch(ContentNode::missing)) {
            new QuestionnaireCheck(questionnaire, figures).check(questions);
            redFlags(redFlags);
            patterns.at("patterns").items().forEach(item -> pattern(item.named(id(item))));
            new DrillCheck(this).check(drills);
            history(scoring.at("imbalance").at("history").at("recent"));
        }
    }

    private void redFlags(ContentNode root) {
        if (root.at("flags").items().isEmpty()) {
            root.problem("needs flags: without them nobody would be told to get help");
        }
        root.at("flags").items().forEach(item -> flag(item.named(id(item))));
        root.at("gate").items().forEach(item -> bar(item.named(id(item))));
    }

    private void flag(ContentNode flag) {
        List<ContentNode> rules = flag.at("rules").items();
        rules.forEach(rule -> condition(rule.at("when")));
        condition(flag.at("cleared"));
        if (!flag.at("cleared").missing()
                && rules.stream().noneMatch(rule -> rule.at("level").text().equals(Level.CHECK_FIRST.id()))) {
            flag.at("cleared").problem("clears only flags of level " + Level.CHECK_FIRST.id());
        }
        sources(flag, "sources");
    }

    private void bar(ContentNode bar) {
        needed(bar);
        Set<String> tests = tests(questionnaire);
        bar.at("closes").items().forEach(test -> known(test, tests, "test"));
    }

    private void pattern(ContentNode pattern) {
        needed(pattern);
        sources(pattern, "sources");
    }

    /** Past injuries are compared with the options of the questionnaire. */
    private void history(ContentNode recent) {
        known(recent.at("type"), injury("type"), "kind of injury");
        recent.at("when").items().forEach(item -> known(item, injury("when"), "time of an injury"));
    }

    private Set<String> injury(String line) {
        return questionnaire
                .question("injury")
                .map(question -> question.options().stream()
                        .filter(option -> option.group().equals(line))
                        .map(Option::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private void needed(ContentNode node) {
        if (node.at("when").missing()) {
            node.problem("needs a when; without one it would hold for everybody");
        }
        condition(node.at("when"));
    }

    private void condition(ContentNode when) {
        new ConditionCheck(questionnaire).check(when);
    }

    /** Every rule says where it comes from. */
    void sources(ContentNode node, String key) {
        if (node.at(key).items().isEmpty()) {
            node.problem("needs " + key + ", or \"design\" for our own choice");
        }
        node.at(key).items().stream()
                .filter(item -> !sources.knows(item.text()))
                .forEach(item -> item.problem("\"" + item.text() + "\" is not in sources.yaml"));
    }

    static Set<String> tests(Questionnaire questionnaire) {
        return questionnaire.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.kind().isTest())
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    static void known(ContentNode node, Set<String> known, String what) {
        if (!node.missing() && !known.contains(node.text())) {
            node.problem("\"" + node.text() + "\" is no " + what);
        }
    }

    static String id(ContentNode node) {
        return node.isMap() ? node.at("id").text("?") : "?";
    }
}
