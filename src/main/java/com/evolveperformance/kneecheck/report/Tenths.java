package com.evolveperformance.kneecheck.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts the lines of a sum to tenths so that what is shown adds up to the sum, cut to a tenth as well: the whole number
 * nearest to that is the one nearest to the sum itself. */
final class Tenths {

    private Tenths() {}

    /** Each number to a tenth; those that lose most get the tenths that the sum still lacks. */
    static List<BigDecimal> of(List<Double> numbers) {
        double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
        List<BigDecimal> rounded = new ArrayList<>(numbers.stream()
                .map(number -> BigDecimal.valueOf(number + 1e-9).setScale(1, RoundingMode.DOWN))
                .toList());
        BigDecimal lacking = BigDecimal.valueOf(sum + 1e-9)
                .setScale(1, RoundingMode.DOWN)
                .subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        IntStream.range(0, numbers.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> rounded.get(i).subtract(BigDecimal.valueOf(numbers.get(i)))))
                .limit(Math.max(0, lacking.movePointRight(1).intValue()))
                .toList()
                .forEach(i -> rounded.set(i, rounded.get(i).add(new BigDecimal("0.1"))));
        return rounded;
    }
}
