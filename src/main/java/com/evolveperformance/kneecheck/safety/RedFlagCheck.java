package com.evolveperformance.kneecheck.safety;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.ArrayList;
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
        List<RaisedFlag> raised = new ArrayList<>();
        for (RedFlag flag : flags) {
            mostUrgent(flag, answers)
                    .map(rule -> new RaisedFlag(
                            flag.id(), rule.level(), rule.when().reasons(answers), isCleared(flag, rule, answers)))
                    .ifPresent(raised::add);
        }
        raised.sort(Comparator.comparing(RaisedFlag::level));
        return List.copyOf(raised);
    }

    /** Looked for on every page, and nearly never found. */
    private static Optional<RedFlag.Rule> mostUrgent(RedFlag flag, Answers answers) {
        RedFlag.Rule found = null;
        for (RedFlag.Rule rule : flag.rules()) {
            if (rule.when().holds(answers) && (found == null || rule.level().compareTo(found.level()) < 0)) {
                found = rule;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isCleared(RedFlag flag, RedFlag.Rule rule, Answers answers) {
        return rule.level() == Level.CHECK_FIRST
                && !flag.cleared().anyOf().isEmpty()
                && flag.cleared().holds(answers);
    }
}
