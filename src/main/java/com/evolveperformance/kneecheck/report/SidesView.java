package com.evolveperformance.kneecheck.report;

import java.util.List;

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
     * @param verdict {@code even}, {@code within-error} or {@code worth}
     * @param chip the verdict as a number: percent match, or how far apart
     * @param zone true where 90 % of the better side counts as even, so that the zone can be drawn
     */
    public record Row(
            String test, String name, String verdict, String chip, String note, boolean zone, Bar left, Bar right) {

        public boolean even() {
            return !verdict.equals("worth");
        }
    }

    /**
     * One side's bar.
     *
     * @param width against the better side, as an SVG length
     * @param low true for the side that did less, where that is worth evening out
     */
    public record Bar(String label, String value, String width, boolean low) {}
}
