package com.evolveperformance.kneecheck.system;

/**
 * A colour by hue, strength and lightness (HSL), each of 0 to 1.
 *
 * @param hue 0 is red, a third is green
 */
public record Colour(double hue, double strength, double light) {

    private static final double RED_FROM = 345 / 360.0;
    private static final double RED_TO = 18 / 360.0;
    private static final double STRONG = 0.35;

    /** Reads {@code #rrggbb}. */
    static Colour of(String text) {
        double red = Integer.parseInt(text.substring(1, 3), 16) / 255.0;
        double green = Integer.parseInt(text.substring(3, 5), 16) / 255.0;
        double blue = Integer.parseInt(text.substring(5, 7), 16) / 255.0;
        double most = Math.max(red, Math.max(green, blue));
        double least = Math.min(red, Math.min(green, blue));
        double span = most - least;
        double light = (most + least) / 2;
        if (span == 0) {
            return new Colour(0, 0, light);
        }
        double sixth = most == red
                ? (green - blue) / span
                : most == green ? 2 + (blue - red) / span : 4 + (red - green) / span;
        double hue = sixth / 6;
        return new Colour(hue < 0 ? hue + 1 : hue, span / (1 - Math.abs(2 * light - 1)), light);
    }

    Colour lighter(double by) {
        return new Colour(hue, strength, Math.max(0, Math.min(1, light + by)));
    }

    /** The same hue, pale. */
    Colour soft(double lightness) {
        return new Colour(hue, Math.min(strength, 0.4), lightness);
    }

    boolean isRed() {
        return strength > STRONG && light > 0.1 && light < 0.9 && (hue >= RED_FROM || hue <= RED_TO);
    }

    /** Contrast as WCAG 2.2 defines it, 1 to 21. */
    public double against(Colour other) {
        double mine = luminance();
        double theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(0) + 0.7152 * linear(8) + 0.0722 * linear(4);
    }

    private double linear(int part) {
        double shown = channel(part) / 255.0;
        return shown <= 0.04045 ? shown / 12.92 : Math.pow((shown + 0.055) / 1.055, 2.4);
    }

    /** Red is part 0, green 8, blue 4. */
    private int channel(int part) {
        double place = (part + hue * 12) % 12;
        double span = strength * Math.min(light, 1 - light);
        return (int) Math.round(255 * (light - span * Math.max(-1, Math.min(place - 3, Math.min(9 - place, 1)))));
    }

    /** As style sheets take it, {@code #rrggbb}. */
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(channel(0), channel(8), channel(4));
    }
}
