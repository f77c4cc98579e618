package com.evolveperformance.kneecheck.figure;

import java.util.List;

/**
 * Where the frames stand on the canvas and how big the person is drawn (figures.md, section 7).
 *
 * @param scale pixels per centimetre, the same in every frame
 * @param zoom how much larger than usual a close view is drawn; strokes and arrow heads shrink by it to keep their weight
 * @param stacked frame 1 above frame 2 instead of beside it
 */
record Layout(double scale, double zoom, boolean stacked, List<Frame> frames) {

    static final int WIDTH = 320;
    static final int HEIGHT = 220;

    private static final double PADDING = 12;
    private static final double FOOTER = 22;

    /** What each frame keeps free of floor line on either side when they stand side by side. */
    private static final double GUTTER = 7;

    /** From the upper floor to what the lower frame shows in a close view. */
    private static final double AIR = 9;

    /** Room at the left for the frame numbers of a stacked figure. */
    private static final double NUMBERS = 36;

    private static final double LARGEST_SCALE = 1.3;
    private static final double LARGEST_SINGLE = 1.6;
    private static final double LARGEST_CROPPED = 5;

    /** A frame in pixels: its left and right border, the height of its floor, and where x = 0 of the figure stands. */
    record Frame(double left, double right, double floor, double origin) {}

    /** Picks one frame, side by side or stacked, whichever draws the person bigger. */
    static Layout of(FigureData figure) {
        if (figure.crop().isPresent()) {
            Extent part = figure.crop().get().extent();
            Layout close = larger(part, part, LARGEST_CROPPED);
            return new Layout(close.scale, Math.max(1, close.scale / LARGEST_SCALE), close.stacked, close.frames);
        }
        Skeleton start = figure.start();
        Extent one = extent(figure, List.of(start));
        if (figure.single()) {
            return single(one);
        }
        Extent two = extent(figure, wholeMovement(figure));
        return larger(one, two, figure.maxScale().orElse(LARGEST_SCALE));
    }

    private static Layout larger(Extent one, Extent two, double cap) {
        double beside = scaleBeside(one, two, cap);
        double above = least(cap, (WIDTH - NUMBERS - PADDING) / two.width(), (HEIGHT - 32) / (one.top() + two.top()));
        return above > beside ? stacked(one, two, above) : sideBySide(one, two, beside);
    }

    private static double scaleBeside(Extent one, Extent two, double cap) {
        return least(
                cap,
                (WIDTH - 4 * PADDING) / (one.width() + two.width()),
                (HEIGHT - FOOTER - 8) / Math.max(one.top(), two.top()));
    }

    private static Layout single(Extent one) {
        double scale = least(LARGEST_SINGLE, (HEIGHT - 18) / one.top(), (WIDTH - 30) / one.width());
        double origin = (WIDTH - one.width() * scale) / 2 - one.left() * scale;
        return new Layout(scale, 1, false, List.of(new Frame(8, WIDTH - 8, HEIGHT - 8, origin)));
    }

    private static Layout stacked(Extent one, Extent two, double scale) {
        double right = WIDTH - PADDING;
        double floor = HEIGHT - 12;
        double origin = NUMBERS + (right - NUMBERS - two.width() * scale) / 2 - two.left() * scale;
        double upperFloor = floor - (HEIGHT - 8) * two.top() / (one.top() + two.top());
        return new Layout(
                scale,
                1,
                true,
                List.of(new Frame(NUMBERS, right, upperFloor, origin), new Frame(NUMBERS, right, floor, origin)));
    }

    private static Layout sideBySide(Extent one, Extent two, double scale) {
        double spare = (WIDTH - (one.width() + two.width()) * scale) / 4;
        double border = spare * 2 + one.width() * scale;
        return new Layout(
                scale,
                1,
                false,
                List.of(column(one, 0, border, spare, scale), column(two, border, WIDTH, spare, scale)));
    }

    private static Frame column(Extent extent, double left, double right, double spare, double scale) {
        return new Frame(left + GUTTER, right - GUTTER, HEIGHT - FOOTER, left + spare - extent.left() * scale);
    }

    /** A movement that bends halfway can go higher or wider there than at either end: a hop does. */
    private static List<Skeleton> wholeMovement(FigureData figure) {
        Movement movement = figure.movement();
        return movement.mid() == null
                ? List.of(figure.start(), figure.end())
                : List.of(figure.start(), Skeleton.solve(movement.at(.5), figure.view()), figure.end());
    }

    /** Frame 1 holds the start; frame 2 holds the whole movement and its arrows. */
    private static Extent extent(FigureData figure, List<Skeleton> poses) {
        Extent extent = new Extent();
        poses.forEach(extent::person);
        figure.scene().props().forEach(prop -> prop.stretch(extent));
        if (poses.size() > 1) {
            figure.scene().arrows().forEach(arrow -> arrow.stretch(extent));
        }
        return extent;
    }

    private static double least(double a, double b, double c) {
        return Math.min(a, Math.min(b, c));
    }

    /** The border between the two frames in pixels: from the left when they stand side by side, else from the top. */
    double border() {
        return stacked ? frames.get(0).floor() + AIR : frames.get(0).right() + GUTTER;
    }

    /** The point in pixels where a frame’s number stands; {@code index} 0 is frame 1. */
    Point number(int index) {
        Frame frame = frames.get(index);
        return stacked ? new Point(18, frame.floor() - 6) : new Point(frame.left() + 8, HEIGHT - 9);
    }
}
