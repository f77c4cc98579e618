package com.evolveperformance.kneecheck.figure;

import java.util.Arrays;
import java.util.List;

/** The one to three shapes of every prop, placed by the numbers {@code v} of {@link PropKind} (cm). */
final class PropShapes {

    private PropShapes() {}

    static String wall(Ink ink, List<Double> v, double up) {
        double x = v.get(0);
        return path(ink, Tone.WALL, "M%s 0V%sH%sV0Z", x, -up, x + 9) + path(ink, Tone.EDGE, "M%s 0V%s", x + .8, -up);
    }

    /** A wall behind the person’s back. */
    static String backWall(Ink ink, List<Double> v, double up) {
        double x = v.get(0);
        return path(ink, Tone.WALL, "M%s 0V%sH%sV0Z", x, -up, x - 9) + path(ink, Tone.EDGE, "M%s 0V%s", x - .8, -up);
    }

    static String box(Ink ink, List<Double> v, double up) {
        return rect(ink, v.get(0), -v.get(2), v.get(1), v.get(2), 3);
    }

    static String bench(Ink ink, List<Double> v, double up) {
        double x = v.get(0);
        double width = v.get(1);
        double y = -v.get(2);
        double leg = width / 2 - 4;
        return path(ink, Tone.RAIL, "M%s 0V%sM%s 0V%s", x - leg, y + 3, x + leg, y + 3)
                + rect(ink, x - width / 2, y, width, 6, 2.5);
    }

    static String chair(Ink ink, List<Double> v, double up) {
        double x = v.get(0);
        double y = -v.get(1);
        double back = v.size() > 2 ? v.get(2) : -1;
        String frame = path(
                ink,
                Tone.RAIL,
                "M%s 0V%sM%s 0V%sM%s %sL%s %s",
                x - 18,
                y,
                x + 18,
                y,
                x + back * 19,
                y,
                x + back * 23,
                y - 42);
        return frame + rect(ink, x - 21, y - 1, 42, 5, 2.5);
    }

    static String sofa(Ink ink, List<Double> v, double up) {
        double x = v.get(0);
        double y = -v.get(1);
        String back = "M%s -3V%sQ%s %s %s %sH%sQ%s %s %s %sL%s %s";
        String body = path(
                ink,
                Tone.PROP,
                back + "H%sQ%s %s %s %sV-3Z",
                x - 40,
                y - 26,
                x - 40,
                y - 31,
                x - 35,
                y - 31,
                x - 32,
                x - 27,
                y - 31,
                x - 26.5,
                y - 26,
                x - 24,
                y,
                x - 4,
                x,
                y,
                x,
                y + 4);
        return body + path(ink, Tone.EDGE, "M%s %sH%sM%s -3V0M%s -3V0", x - 24, y + 13, x, x - 36, x - 5);
    }

    static String cup(Ink ink, List<Double> v, double up) {
        double x = v.get(0);
        return path(ink, Tone.PROP, "M%s %sH%sL%s 0H%sZ", x - 4, -v.get(1), x + 4, x + 3, x - 3);
    }

    static String mat(Ink ink, List<Double> v, double up) {
        return rect(ink, v.get(0), -1, v.get(1), 3.4, 1.7);
    }

    /** A mat seen from above, or a pillow. */
    static String pad(Ink ink, List<Double> v, double up) {
        return rect(ink, v.get(0), -v.get(1) - v.get(3), v.get(2), v.get(3), 4);
    }

    /** A strip on the floor with a mark every 10 cm. */
    static String tape(Ink ink, List<Double> v, double up) {
        double from = v.get(0);
        double to = v.get(1);
        StringBuilder d = new StringBuilder("M%s 2.8H%s".formatted(Num.of(from), Num.of(to)));
        for (double x = from; x <= to + .01; x += 10) {
            d.append("M%s 2.8V5".formatted(Num.of(x)));
        }
        return path(ink, Tone.GAUGE, d.toString());
    }

    static String measure(Ink ink, List<Double> v, double up) {
        double from = v.get(0);
        double to = v.get(1);
        return path(ink, Tone.GAUGE, "M%s 5V10M%s 5V10M%s 7.5H%s", from, to, from, to);
    }

    private static String path(Ink ink, Tone tone, String pattern, double... numbers) {
        Object[] texts = Arrays.stream(numbers).mapToObj(Num::of).toArray();
        return "<path %s d=\"%s\"/>".formatted(ink.of(tone), pattern.formatted(texts));
    }

    private static String rect(Ink ink, double x, double y, double width, double height, double round) {
        return "<rect %s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
                .formatted(ink.of(Tone.PROP), Num.of(x), Num.of(y), Num.of(width), Num.of(height), Num.of(round));
    }
}
