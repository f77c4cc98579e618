package com.evolveperformance.kneecheck.figure;

/** A drill or self-test drawn from data: its words, and its picture as SVG text. Immutable. */
public final class Figure {

    private final FigureData data;

    Figure(FigureData data) {
        this.data = data;
    }

    FigureData data() {
        return data;
    }

    public String id() {
        return data.id();
    }

    public String title() {
        return data.title();
    }

    /** What the picture shows, in words: the start, the movement and the finish. */
    public String description() {
        return data.description();
    }

    /** Whether it is one picture (hero art) instead of the two frames 1 and 2. */
    public boolean single() {
        return data.single();
    }

    /** The picture in our own colours, the right side working. */
    public String svg(Mode mode) {
        return svg(mode, false, Accent.JADE);
    }

    /** The picture; {@code mirror} has the left side working, {@code accent} colours the working limb. */
    public String svg(Mode mode, boolean mirror, Accent accent) {
        return svg(mode, mirror, accent, "");
    }

    /**
     * The picture for a page that holds the same figure more than once.
     *
     * @param idPrefix put before every id in the SVG to keep them apart: small letters, digits and hyphens
     */
    public String svg(Mode mode, boolean mirror, Accent accent, String idPrefix) {
        if (!idPrefix.matches("[a-z0-9-]*")) {
            throw new IllegalArgumentException("not a prefix for an id: " + idPrefix);
        }
        return new FigureRenderer(data, mode, mirror, accent, idPrefix).svg();
    }
}
