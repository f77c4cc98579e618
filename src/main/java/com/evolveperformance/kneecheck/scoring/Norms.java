package com.evolveperformance.kneecheck.scoring;

import java.util.List;

/**
 * The tables of norms: evidence.md 1.3 to 1.6. The numbers are in norms.yaml.
 *
 * @param heelRaise target, in repetitions
 * @param kneeToWall cut points a, b, c, d, in centimetres
 * @param balanceOpen eyes open, mean of three tries, in seconds
 * @param balanceClosed eyes closed, best of three tries, in seconds
 * @param chairStand percentiles 2.5, 25, 50, 75, in repetitions
 */
public record Norms(
        NormTable heelRaise,
        NormTable kneeToWall,
        NormTable balanceOpen,
        NormTable balanceClosed,
        NormTable chairStand) {

    /** Fine from the third number of a row, low from the first: a, b, c and P2.5, P25, P50 (evidence.md 7.1). */
    static Anchors anchors(List<Double> row) {
        return new Anchors(row.get(2), row.get(1), row.get(0));
    }
}
