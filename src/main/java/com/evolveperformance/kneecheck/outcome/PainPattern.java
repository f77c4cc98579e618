package com.evolveperformance.kneecheck.outcome;

import com.evolveperformance.kneecheck.questionnaire.Condition;
import java.util.List;

/**
 * A way knee pain is often described (evidence.md section 3): for learning, never a diagnosis.
 *
 * @param when the answers that are similar to it
 */
public record PainPattern(String id, Condition when, List<String> sources) {

    public PainPattern {
        sources = List.copyOf(sources);
    }
}
