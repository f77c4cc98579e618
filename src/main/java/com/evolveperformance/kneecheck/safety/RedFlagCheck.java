package com.evolveperformance.kneecheck.safety;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the red flags in a runner's answers, at any moment: what was not yet asked raises nothing. */
public record RedFlagCheck(List<RedFlag> flags) {

    public RedFlagCheck {
        flags = List.copyOf(flags);
    }

    /** The flags raised, most urgent first, each at the most urgent level that holds. */
    public List<RaisedFlag> raised(Answers answers) {
        return flags.stream()
                .flatMap(flag -> raised(flag, answers).stream())
                .sorted(Comparator.comparing(RaisedFlag::level))
                .toList();
    }

    private static Optional<RaisedFlag> raised(RedFlag flag, Answers answers) {
        return flag.rules().stream()
                .filter(rule -> rule.when().holds(answers))
                .min(Comparator.comparing(RedFlag.Rule::level))
                .map(rule -> new RaisedFlag(
                        flag.id(), rule.level(), rule.when().reasons(answers), isCleared(flag, rule, answers)));
    }

    private static boolean isCleared(RedFlag flag, RedFlag.Rule rule, Answers answers) {
        return rule.level() == Level.CHECK_FIRST
                && !flag.cleared().anyOf().isEmpty()
                && flag.cleared().holds(answers);
    }
}
