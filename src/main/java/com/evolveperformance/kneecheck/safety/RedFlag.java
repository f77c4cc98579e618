package com.evolveperformance.kneecheck.safety;

import com.evolveperformance.kneecheck.questionnaire.Condition;
import java.util.List;

/**
 * A red flag of evidence.md section 4. Some have two levels, so it holds its rules most urgent first.
 *
 * @param id {@code RF1} to {@code RF18}
 * @param cleared when a clinician has already said that exercise is fine, which only a check-first flag can have
 */
public record RedFlag(String id, List<Rule> rules, Condition cleared, List<String> sources) {

    /** When the flag is raised, and how urgent it then is. */
    public record Rule(Level level, Condition when) {}

    public RedFlag {
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
    }
}
