package com.evolveperformance.kneecheck.trends;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Paths of drawings that are 100 wide and 100 high, the origin at the top left. */
final class Plot {

    /** So much is left free above and below, so that dots and numbers have room. */
    private static final double MARGIN = 8;

    /** Dots closer than this lie on one another. */
    private static final double GRID = 1.5;

    private final double lowest;
    private final double highest;

    /** A drawing that goes up from the lowest value to the highest. */
    Plot(double lowest, double highest) {
        this.lowest = lowest;
        this.highest = highest > lowest ? highest : lowest + 1;
    }

    /** How far down a value is. */
    double y(double value) {
        return tenths(MARGIN + (highest - value) / (highest - lowest) * (100 - 2 * MARGIN));
    }

    /** Columns that stand on 0, side by side. */
    String columns(List<Integer> values) {
        StringBuilder path = new StringBuilder();
        double width = 100.0 / Math.max(1, values.size());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) > 0) {
                path.append(text(
                        "M%s %sV%sH%sV%sZ",
                        tenths((i + .1) * width), y(0), y(values.get(i)), tenths((i + .9) * width), y(0)));
            }
        }
        return path.toString();
    }

    /** A line across at a value. */
    String line(double value) {
        return text("M0 %sH100", y(value));
    }

    /**
     * A dot for each pair: how large both are, left to right, by how far apart they are. Lines without length, which the
     * page draws with round ends: so they stay round however wide the drawing gets. Where several lie on one another the
     * dot is larger.
     *
     * @return three paths: of single ones, of two to four, of five and more
     */
    List<String> dots(List<Agreement.Pair> pairs) {
        double least = pairs.stream().mapToDouble(Agreement.Pair::mean).min().orElse(0);
        double most = pairs.stream().mapToDouble(Agreement.Pair::mean).max().orElse(1);
        double width = most > least ? most - least : 1;
        Map<String, Integer> at = new TreeMap<>();
        for (Agreement.Pair pair : pairs) {
            double x = 3 + (pair.mean() - least) / width * 94;
            at.merge(text("M%s %sh0", snapped(x), snapped(y(pair.difference()))), 1, Integer::sum);
        }
        return List.of(size(at, 1, 1), size(at, 2, 4), size(at, 5, Integer.MAX_VALUE));
    }

    private static String size(Map<String, Integer> at, int from, int to) {
        StringBuilder path = new StringBuilder();
        at.forEach((dot, count) -> path.append(count >= from && count <= to ? dot : ""));
        return path.toString();
    }

    private static double snapped(double value) {
        return tenths(Math.round(value / GRID) * GRID);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String text(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }
}
