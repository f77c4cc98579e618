package com.evolveperformance.kneecheck.figure;

import java.util.regex.Pattern;

/**
 * The colour of the working limb and of its shoe, as {@code #rrggbb}, on a light and on a dark page. Print uses the light
 * pair.
 */
public record Accent(String light, String lightShoe, String dark, String darkShoe) {

    private static final double LEAST_CONTRAST = 3;
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** Our own jade. */
    public static final Accent JADE =
            new Accent(Token.WORK.light, Token.WORK_SHOE.light, Token.WORK.dark, Token.WORK_SHOE.dark);

    /** Refuses anything but {@code #rrggbb}, and a limb colour under 3:1 against the card it is drawn on (WCAG 1.4.11). */
    public Accent {
        requireContrast(light, Token.BACKGROUND.light);
        requireContrast(dark, Token.BACKGROUND.dark);
        requireHex(lightShoe);
        requireHex(darkShoe);
    }

    /** A clinic’s brand colour; the shoe is mixed toward black on a light page and toward white on a dark one. */
    public static Accent of(String light, String dark) {
        requireHex(light);
        requireHex(dark);
        return new Accent(light, mix(light, 0, .31), dark, mix(dark, 255, .44));
    }

    private static String mix(String color, int target, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            int channel = channel(color, i);
            mixed.append("%02x".formatted(Math.round(channel + (target - channel) * share)));
        }
        return mixed.toString();
    }

    private static void requireHex(String color) {
        if (!HEX.matcher(color).matches()) {
            throw new IllegalArgumentException("a figure colour is written #rrggbb in lower case, not " + color);
        }
    }

    private static void requireContrast(String color, String card) {
        requireHex(color);
        double a = luminance(color);
        double b = luminance(card);
        double ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
        if (ratio < LEAST_CONTRAST) {
            throw new IllegalArgumentException(
                    "figure colour %s has a contrast of %.1f to the card %s; it needs 3".formatted(color, ratio, card));
        }
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String color) {
        return .2126 * linear(channel(color, 0))
                + .7152 * linear(channel(color, 1))
                + .0722 * linear(channel(color, 2));
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }

    private static int channel(String color, int index) {
        return Integer.parseInt(color.substring(1 + 2 * index, 3 + 2 * index), 16);
    }
}
