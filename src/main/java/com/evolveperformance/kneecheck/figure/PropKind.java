package com.evolveperformance.kneecheck.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Things around the person (figures.md, section 6). A new one is a constant: one to three shapes and its extent. */
enum PropKind {
    WALL("wall", 1, 1, "x") {
        @Override
        String draw(Ink ink, List<Double> v, double up) {
            double x = v.get(0);
            return path(ink, Tone.WALL, "M%s 0V%sH%sV0Z", x, -up, x + 9)
                    + path(ink, Tone.EDGE, "M%s 0V%s", x + .8, -up);
        }

        @Override
        void stretch(Extent extent, List<Double> v) {
            extent.across(v.get(0) + 10);
        }
    },
    BOX("box", 3, 3, "[x, width, height]") {
        @Override
        String draw(Ink ink, List<Double> v, double up) {
            return rect(ink, v.get(0), -v.get(2), v.get(1), v.get(2), 3);
        }

        @Override
        void stretch(Extent extent, List<Double> v) {
            extent.across(v.get(0), v.get(0) + v.get(1));
            extent.upTo(v.get(2));
        }

        @Override
        Optional<Surface> surface(List<Double> v) {
            return Optional.of(new Surface(v.get(0), v.get(1), v.get(2)));
        }
    },
    CHAIR("chair", 2, 3, "[centre, seat height, side of the back: -1 or 1]") {
        @Override
        String draw(Ink ink, List<Double> v, double up) {
            double x = v.get(0);
            double seat = v.get(1);
            double back = v.size() > 2 ? v.get(2) : -1;
            String legs = path(
                    ink,
                    Tone.RAIL,
                    "M%s 0V%sM%s 0V%sM%s %sL%s %s",
                    x - 18,
                    -seat,
                    x + 18,
                    -seat,
                    x + back * 19,
                    -seat,
                    x + back * 23,
                    -seat - 42);
            return legs + rect(ink, x - 21, -seat - 1, 42, 5, 2.5);
        }

        @Override
        void stretch(Extent extent, List<Double> v) {
            extent.across(v.get(0) - 24, v.get(0) + 22);
        }
    },
    SOFA("sofa", 2, 2, "[front edge, seat height]") {
        @Override
        String draw(Ink ink, List<Double> v, double up) {
            double x = v.get(0);
            double y = -v.get(1);
            String body = path(
                    ink,
                    Tone.PROP,
                    "M%s -3V%sQ%s %s %s %sH%sQ%s %s %s %sL%s %sH%sQ%s %s %s %sV-3Z",
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

        @Override
        void stretch(Extent extent, List<Double> v) {
            extent.across(v.get(0) - 40);
            extent.upTo(v.get(1) + 30);
        }
    },
    CUP("cup", 2, 2, "[x, height]") {
        @Override
        String draw(Ink ink, List<Double> v, double up) {
            double x = v.get(0);
            return path(ink, Tone.PROP, "M%s %sH%sL%s 0H%sZ", x - 4, -v.get(1), x + 4, x + 3, x - 3);
        }

        @Override
        void stretch(Extent extent, List<Double> v) {
            extent.across(v.get(0) + 5);
        }
    },
    MAT("mat", 2, 2, "[x, width]") {
        @Override
        String draw(Ink ink, List<Double> v, double up) {
            return rect(ink, v.get(0), -1, v.get(1), 3.4, 1.7);
        }
    },
    MEASURE("measure", 2, 2, "[from x, to x]") {
        @Override
        String draw(Ink ink, List<Double> v, double up) {
            return path(ink, Tone.GAUGE, "M%s 5V10M%s 5V10M%s 7.5H%s", v.get(0), v.get(1), v.get(0), v.get(1));
        }
    };

    final String key;
    final int fewest;
    final int most;

    /** What its numbers mean, for the person who got them wrong. */
    final String shape;

    PropKind(String key, int fewest, int most, String shape) {
        this.key = key;
        this.fewest = fewest;
        this.most = most;
        this.shape = shape;
    }

    static Optional<PropKind> parse(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** Draws it behind the person; {@code up} is the height left above the floor, in centimetres. */
    abstract String draw(Ink ink, List<Double> v, double up);

    /** Makes room for it; something no wider than the person needs none. */
    void stretch(Extent extent, List<Double> v) {}

    /** What a person can stand on, if it is that kind of thing. */
    Optional<Surface> surface(List<Double> v) {
        return Optional.empty();
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
