package com.evolveperformance.kneecheck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Left against right in every test that both sides did.
 *
 * @param weaker the id of the weaker side, {@code none} or {@code inconsistent}
 */
public record SidesView(String weaker, String weakerWords, List<Row> rows) {

    public SidesView {
        rows = List.copyOf(rows);
    }

    /**
     * One test.
     *
     * @param verdict {@code even}, {@code small}, {@code within-error}, {@code worth}, and for the balance also
     *     {@code usual} or {@code both-low}
     * @param match the verdict as a number: percent of the better side, or how far apart
     * @param note the verdict in words
     * @param zone true where the sides are compared in percent, so that there is a green zone from 90% on
     * @param error the test's own error, with its unit; null where none is known
     */
    public record Row(
            String test,
            String name,
            String verdict,
            String match,
            String note,
            boolean zone,
            @Nullable String error,
            Bar left,
            Bar right) {

        public boolean even() {
            return !verdict.equals("worth") && !verdict.equals("both-low");
        }
    }

    /**
     * One side's bar.
     *
     * @param percent of the better side, 0 to 100
     * @param low true for the side that did less, where that is worth evening out
     * @param reach how far the lesser side may really reach, given the test's own error, in percent of the better side and
     *     at most 100; null for the better side, and where no error is known
     */
    public record Bar(
            String value,
            int percent,
            boolean low,
            @Nullable Integer reach) {}
}
