package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.SelfTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What drills.yaml names has to be there: tests, figures, kit, other drills and sources. */
record DrillCheck(ContentCheck all) {

    /** Answers besides the self-tests that a score is made of. */
    private static final Set<String> SCORED_ANSWERS = Set.of("foot-stiffness", "history", "strength-training");

    private static final List<String> RANGES = List.of("sets", "reps", "hold-seconds", "days-per-week", "rest-seconds");

    void check(ContentNode root) {
        List<ContentNode> drills = root.at("drills").items();
        Map<String, String> domains = drills.stream()
                .collect(Collectors.toMap(
                        ContentCheck::id, drill -> drill.at("domain").text("?"), (first, second) -> first));
        Set<String> trained = Stream.concat(Arrays.stream(SelfTest.values()).map(SelfTest::id), SCORED_ANSWERS.stream())
                .collect(Collectors.toSet());
        Set<String> kit = kit();
        for (ContentNode item : drills) {
            ContentNode drill = item.named(ContentCheck.id(item));
            drill.at("trains")
                    .items()
                    .forEach(each -> ContentCheck.known(each, trained, "test or answer that is scored"));
            drill.at("kit").items().forEach(each -> ContentCheck.known(each, kit, "option of the question kit"));
            ContentCheck.known(drill.at("figure"), all.figures(), "figure of figures.yaml");
            drill.at("equal").items().forEach(each -> equal(each, drill, domains));
            RANGES.forEach(range -> rising(drill.at(range)));
            all.sources(drill, "source");
        }
        Arrays.stream(Domain.values())
                .map(Domain::id)
                .filter(domain -> !domains.containsValue(domain))
                .forEach(domain -> root.at("drills").problem("has no drill for " + domain));
        ContentNode plan = root.at("plan");
        if (plan.at("fewest").number() > plan.at("most").number()) {
            plan.problem("fewest should not be above most");
        }
    }

    private Set<String> kit() {
        return all.questionnaire()
                .question("kit")
                .map(question -> question.options().stream()
                        .filter(option -> !option.exclusive())
                        .map(Option::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Only a drill of the same domain can stand in. */
    private static void equal(ContentNode named, ContentNode drill, Map<String, String> domains) {
        String id = named.text();
        if (id.equals(ContentCheck.id(drill)) || !drill.at("domain").text("").equals(domains.get(id))) {
            named.problem("\"" + id + "\" is no other drill of the same domain");
        }
    }

    private static void rising(ContentNode range) {
        List<Double> numbers = range.numbers();
        if (numbers.size() == 2 && numbers.get(0) > numbers.get(1)) {
            range.problem("runs backward");
        }
    }
}
