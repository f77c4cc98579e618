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

    /** About how many letters fit side by side in a column. */
    private static final int LINE = 60;

    public PhysioView {
        flags = List.copyOf(flags);
        parts = List.copyOf(parts);
    }

    /** All parts in two columns of about the same height, in order. */
    public List<List<AnswerWords.Part>> columns() {
        int half = parts.stream().mapToInt(PhysioView::height).sum() / 2;
        int first = 0;
        int filled = 0;
        while (first < parts.size() && filled + height(parts.get(first)) / 2 <= half) {
            filled += height(parts.get(first++));
        }
        return List.of(parts.subList(0, first), parts.subList(first, parts.size()));
    }

    /** In lines, the title with the room above it as two. */
    private static int height(AnswerWords.Part part) {
        return 2
                + part.lines().stream()
                        .mapToInt(line ->
                                1 + (line.question().length() + line.answer().length()) / LINE)
                        .sum();
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
