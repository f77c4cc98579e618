package com.evolveperformance.kneecheck.trends;

import java.util.List;
import java.util.UUID;

/**
 * How well a self-test agrees with what the clinic measures (Bland and Altman): the mean of the differences, runner less
 * clinic, and the limits within which 95 % of them lie.
 *
 * @param runners how many people
 * @param bias the mean difference, in the test's base unit
 * @param low bias less 1.96 standard deviations
 * @param high bias and 1.96 standard deviations
 */
record Agreement(List<Pair> pairs, int runners, double bias, double low, double high) {

    private static final double NORMAL = 1.96;

    /** One try at home beside one at the clinic. */
    record Pair(UUID submission, double own, double clinic) {

        double mean() {
            return (own + clinic) / 2;
        }

        double difference() {
            return own - clinic;
        }
    }

    /** Needs two pairs at least: one has no spread. */
    static Agreement of(List<Pair> pairs) {
        if (pairs.size() < 2) {
            throw new IllegalArgumentException("agreement needs two pairs, not " + pairs.size());
        }
        double bias = pairs.stream().mapToDouble(Pair::difference).average().orElseThrow();
        double squares = pairs.stream()
                .mapToDouble(pair -> Math.pow(pair.difference() - bias, 2))
                .sum();
        double spread = NORMAL * Math.sqrt(squares / (pairs.size() - 1));
        int runners = (int) pairs.stream().map(Pair::submission).distinct().count();
        return new Agreement(List.copyOf(pairs), runners, bias, bias - spread, bias + spread);
    }
}
