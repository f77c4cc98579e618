package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.system.AnswerWords;
import java.util.List;

/**
 * What somebody who treats the runner wants to see. Public because templates read it.
 *
 * @param version of questions, rules and goals
 * @param sent the day, in words
 */
public record PhysioView(List<Flag> flags, List<AnswerWords.Part> parts, String version, String sent) {

    public PhysioView {
        flags = List.copyOf(flags);
        parts = List.copyOf(parts);
    }

    /**
     * A red flag that was raised.
     *
     * @param level in words
     * @param answers what raised it, as asked and as said
     */
    public record Flag(String id, String label, String level, List<String> answers) {

        public Flag {
            answers = List.copyOf(answers);
        }
    }
}
