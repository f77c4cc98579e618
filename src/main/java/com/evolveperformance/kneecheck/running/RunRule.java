package com.evolveperformance.kneecheck.running;

import com.evolveperformance.kneecheck.questionnaire.Condition;
import java.util.List;

/**
 * One rule for today's run. Its words are messages under {@code run.rule.<id>}.
 *
 * @param when the answers it holds for; always, for the last one
 */
public record RunRule(String id, Light light, Condition when, List<String> sources) {

    public RunRule {
        sources = List.copyOf(sources);
    }
}
