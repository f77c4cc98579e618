package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.QuestionKind;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.scoring.SelfTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to hold for questionnaire.yaml as a whole: ids, kinds, conditions, and the questions the code relies on. */
record QuestionnaireCheck(Questionnaire questionnaire, Set<String> figures) {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Addresses under /assessment/ that are no pages. */
    private static final Set<String> ADDRESSES = Set.of("check-answers", "submit", "resume");

    /** A question that scoring, safety or the drills read by name, and the options they know. */
    private record Relied(String id, QuestionKind kind, String... options) {}

    private static final List<Relied> RELIED_ON = List.of(
            new Relied("mode", QuestionKind.CHOICE, "full", "quick"),
            new Relied("consent-health", QuestionKind.CONSENT),
            new Relied("consent-improve", QuestionKind.CONSENT),
            new Relied("age", QuestionKind.NUMBER),
            new Relied("sex", QuestionKind.CHOICE, "female", "male", "not-said"),
            new Relied("runs-per-week", QuestionKind.NUMBER),
            new Relied("strength-sessions", QuestionKind.NUMBER),
            new Relied("longest-run", QuestionKind.NUMBER),
            new Relied("latest-run", QuestionKind.NUMBER),
            new Relied("which-knee", QuestionKind.CHOICE, "left", "right", "both"),
            new Relied("where", QuestionKind.ZONES),
            new Relied("triggers", QuestionKind.CHOICES, "kneeling"),
            new Relied("pain-now", QuestionKind.SCALE),
            new Relied("pain-running", QuestionKind.SCALE),
            new Relied("pain-worst", QuestionKind.SCALE),
            new Relied("foot-stiffness", QuestionKind.SCALE),
            new Relied("had-injury", QuestionKind.CHOICE, "yes", "no"),
            new Relied("injury", QuestionKind.INJURIES),
            new Relied("tried", QuestionKind.CHOICES),
            new Relied("kit", QuestionKind.CHOICES));

    void check(ContentNode root) {
        ConditionCheck conditions = new ConditionCheck(questionnaire);
        root.at("usual").entries().forEach(conditions::answer);
        Set<String> tests = ContentCheck.tests(questionnaire);
        Set<String> seen = new HashSet<>();
        for (ContentNode item : root.at("pages").items()) {
            ContentNode page = item.named(ContentCheck.id(item));
            kebab(page.at("id"));
            if (ADDRESSES.contains(ContentCheck.id(item))) {
                page.problem("is an address of the application already");
            }
            conditions.check(page.at("when"));
            page.at("leads-to").items().forEach(test -> ContentCheck.known(test, tests, "test"));
            for (ContentNode each : page.at("questions").items()) {
                ContentNode question = each.named(ContentCheck.id(each));
                if (!seen.add(ContentCheck.id(each))) {
                    question.problem("is asked on two pages");
                }
                conditions.check(question.at("when"));
                question(question);
            }
        }
        Stream.concat(RELIED_ON.stream(), Stream.of(SelfTest.values()).map(QuestionnaireCheck::test))
                .forEach(relied -> relied(relied, root.at("pages")));
    }

    private void question(ContentNode node) {
        kebab(node.at("id"));
        node.at("options").items().forEach(QuestionnaireCheck::option);
        questionnaire.question(ContentCheck.id(node)).ifPresent(question -> kind(question, node));
    }

    private void kind(Question question, ContentNode node) {
        boolean number = question.kind().isTest()
                || question.kind() == QuestionKind.NUMBER
                || question.kind() == QuestionKind.SCALE;
        Double min = question.min();
        Double max = question.max();
        if (number && !node.at("options").missing()) {
            node.problem("is a number and takes no options");
        }
        if (!number
                && Stream.of("min", "max", "decimals", "units")
                        .anyMatch(key -> !node.at(key).missing())) {
            node.problem("is no number and takes no min, max, decimals or units");
        }
        if (min != null && max != null && min >= max) {
            node.problem("max should be above min");
        }
        if (question.decimals() < 0 || question.decimals() > 2) {
            node.problem("decimals should be 0 to 2");
        }
        if (question.kind().isTest() && question.required()) {
            node.problem("is a test, and tests can always be skipped");
        }
        if (question.kind().isTest() && !figures.contains(question.id())) {
            node.problem("has no figure in figures.yaml");
        }
    }

    private static void option(ContentNode node) {
        ContentNode id = node.isMap() ? node.at("id") : node;
        if (!Stream.of(id.text().split("/", -1))
                .allMatch(part -> KEBAB.matcher(part).matches())) {
            id.problem("\"" + id.text() + "\" should be lower-case words with hyphens, under one heading at most");
        }
    }

    private static void kebab(ContentNode id) {
        if (!KEBAB.matcher(id.text()).matches()) {
            id.problem("\"" + id.text() + "\" should be lower-case words with hyphens");
        }
    }

    private void relied(Relied relied, ContentNode pages) {
        Set<String> options = questionnaire
                .question(relied.id())
                .filter(question -> question.kind() == relied.kind())
                .map(question -> question.options().stream().map(Option::id).collect(Collectors.toSet()))
                .orElse(null);
        if (options == null) {
            pages.problem("should ask \"" + relied.id() + "\" as " + QuestionnaireContent.id(relied.kind())
                    + ": scores, plans or pages rely on it");
        } else {
            Stream.of(relied.options())
                    .filter(option -> !options.contains(option))
                    .forEach(option -> pages.problem("\"" + relied.id() + "\" should offer \"" + option
                            + "\": scores, plans or pages rely on it"));
        }
    }

    private static Relied test(SelfTest test) {
        return new Relied(test.id(), test.hasSides() ? QuestionKind.TWO_SIDED_TEST : QuestionKind.TEST);
    }
}
