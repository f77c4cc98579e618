package com.evolveperformance.kneecheck.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the three scores, ready to be shown.
 *
 * @param id the domain's id
 * @param rank 1 for the biggest
 * @param score 0 to 100 as shown, a whole number; null where nothing was measured
 * @param spread where the score could lie once what is missing were known; null where there is no score
 * @param band the band's id; null exactly where the score is
 * @param level what the band says; with no score, that there is none
 * @param confidence the confidence's id
 * @param reason why there is no score; null where there is one
 * @param sum the points of all lines together, to a tenth; null where there is no score
 * @param lines what the score is made of
 */
public record Lane(
        String id,
        String label,
        int rank,
        @Nullable Integer score,
        @Nullable Spread spread,
        @Nullable String band,
        String level,
        String confidence,
        String confidenceWords,
        @Nullable String reason,
        @Nullable String sum,
        List<Line> lines) {

    public Lane {
        lines = List.copyOf(lines);
    }

    /** How far along the lane, 0 to 100; null without a score. */
    public @Nullable Integer percent() {
        return score;
    }

    /**
     * The least and the most, 0 to 100, with the score between them; the same three times where nothing is missing.
     *
     * @param known false for reports from before it was worked out
     */
    public record Spread(int from, int to, boolean known) {

        public int width() {
            return to - from;
        }
    }

    /** Fewer points are not worth a word. */
    private static final int WORTH_SAYING = 5;

    /** The lines that add most, two at the most: what to say first. */
    public List<Line> telling() {
        return lines.stream()
                .filter(line -> line.share() >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble(Line::share).reversed())
                .limit(2)
                .toList();
    }

    /**
     * One line of the sum.
     *
     * @param answers what both sides did, where the line is about one of them; null elsewhere
     * @param measured what was measured, with its unit
     * @param goal what counts as fine for this runner; null where there is no such number
     * @param error what may be chance; null for what is no test
     * @param share what it adds to the score, to a tenth, so that the lines add up to the sum
     * @param points the same in words
     * @param source where its norm or rule is from, in words
     * @param reference the id of its publication; null where there is none
     */
    public record Line(
            String id,
            String label,
            @Nullable String answers,
            String measured,
            @Nullable String goal,
            @Nullable String error,
            double share,
            String points,
            String source,
            @Nullable String reference) {}
}
