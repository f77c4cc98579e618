package com.evolveperformance.kneecheck.figure;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Numbers as SVG text: short, and the same on every machine. */
final class Num {

    private Num() {}

    /** The numbers rounded to a tenth, with a space between them. */
    static String of(double... values) {
        return Arrays.stream(values).mapToObj(Num::tenth).collect(Collectors.joining(" "));
    }

    /** A place, with y turned over: up in the figure data is down on the screen. */
    static String of(Point point) {
        return of(point.x(), -point.y());
    }

    private static String tenth(double value) {
        return plain(Math.round(value * 10) / 10.0);
    }

    static String hundredth(double value) {
        return plain(Math.round(value * 100) / 100.0);
    }

    static String thousandth(double value) {
        return plain(Math.round(value * 1000) / 1000.0);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
