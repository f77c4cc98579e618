package com.evolveperformance.kneecheck.figure;

import java.util.stream.Collectors;

/** Draws one figure as SVG text (figures.md, sections 7 and 8). */
final class FigureRenderer {

    private final FigureData figure;
    private final Ink ink;
    private final boolean mirror;
    private final String elementId;
    private final Layout layout;
    private final Skeleton start;
    private final Skeleton end;

    FigureRenderer(FigureData figure, Mode mode, boolean mirror, Accent accent, String idPrefix) {
        this.figure = figure;
        this.mirror = mirror;
        this.elementId = idPrefix + "fig-" + figure.id();
        this.layout = Layout.of(figure);
        this.ink = new Ink(mode, accent, layout.zoom());
        this.start = figure.start();
        this.end = figure.end();
    }

    String svg() {
        String drawing = frames();
        String cssClass = ink.mode() == Mode.PRINT ? "" : " class=\"fig\"";
        String root =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"%1$s\"%2$s viewBox=\"0 0 %3$d %4$d\" width=\"%3$d\""
                        + " height=\"%4$d\" role=\"img\" aria-labelledby=\"%1$s-t %1$s-d\">";
        return root.formatted(elementId, cssClass, Layout.WIDTH, Layout.HEIGHT)
                + "<title id=\"%s-t\">%s</title>".formatted(elementId, escape(figure.title()))
                + "<desc id=\"%s-d\">%s</desc>".formatted(elementId, escape(figure.description()))
                + ink.styleSheet(drawing)
                + drawing
                + "</svg>\n";
    }

    private String frames() {
        String first = person(start) + bands(start);
        if (figure.single()) {
            return frame(0, first + arrows() + feel());
        }
        String left = frame(0, first) + number(0, one(layout.number(0)));
        String right = frame(1, second()) + number(1, two(layout.number(1)));
        if (figure.crop().isEmpty()) {
            return left + right;
        }
        // In a close view the body leaves its frame backward or up, over the other one: cover that, then draw the
        // other.
        double border = layout.border();
        if (layout.stacked()) {
            return right + cover(0, Layout.WIDTH, border) + left;
        }
        return mirror
                ? left + cover(border, Layout.WIDTH, Layout.HEIGHT) + right
                : right + cover(0, border, Layout.HEIGHT) + left;
    }

    private String cover(double from, double to, double height) {
        return "<rect %s x=\"%s\" y=\"0\" width=\"%s\" height=\"%s\"/>"
                .formatted(ink.of(Tone.HALO), Num.of(from), Num.of(to - from), Num.of(height));
    }

    /** Frame 2: the finish on paper; on screen also the movement, which people who ask for less motion do not get. */
    private String second() {
        String still = person(end) + bands(end);
        if (ink.mode() == Mode.PRINT) {
            return still + arrows() + feel();
        }
        Motion motion = new Motion(figure, ink, elementId);
        String bands = figure.scene().bands().stream().map(motion::band).collect(Collectors.joining());
        String ring = figure.scene().feel().isEmpty() ? "" : motion.atFinish(feel());
        return "<g class=\"f-move\">" + motion.person() + bands + ring + "</g><g class=\"f-rest\">" + still + feel()
                + "</g>" + arrows();
    }

    private String frame(int index, String inside) {
        Layout.Frame frame = layout.frames().get(index);
        double scale = layout.scale();
        String size = Num.thousandth(scale);
        String transform = mirror
                ? "translate(%s) scale(-%s %s)"
                        .formatted(Num.of(frame.left() + frame.right() - frame.origin(), frame.floor()), size, size)
                : "translate(%s) scale(%s)".formatted(Num.of(frame.origin(), frame.floor()), size);
        double up = (frame.floor() - 8) / scale;
        String props =
                figure.scene().props().stream().map(prop -> prop.draw(ink, up)).collect(Collectors.joining());
        return "<g transform=\"%s\">%s%s%s</g>".formatted(transform, props, inside, floor(frame));
    }

    private String floor(Layout.Frame frame) {
        if (!figure.floor()) {
            return "";
        }
        double left = (frame.left() - frame.origin()) / layout.scale();
        double right = (frame.right() - frame.origin()) / layout.scale();
        return "<path %s d=\"M%sH%s\"/>".formatted(ink.of(Tone.FLOOR), Num.of(left, .8 / layout.zoom()), Num.of(right));
    }

    private String person(Skeleton joints) {
        return BodyParts.of(figure, joints).stream().map(part -> part.draw(ink)).collect(Collectors.joining());
    }

    private String bands(Skeleton joints) {
        return figure.scene().bands().stream()
                .map(band -> band.draw(ink, joints))
                .collect(Collectors.joining());
    }

    private String arrows() {
        return figure.scene().arrows().stream().map(arrow -> arrow.draw(ink)).collect(Collectors.joining());
    }

    private String feel() {
        return figure.scene().feel().stream().map(feel -> feel.draw(ink, end)).collect(Collectors.joining());
    }

    /** The frame number: drawn, not written, because print has no text and a mirrored frame must not flip it. */
    private String number(int index, String digit) {
        Point at = layout.number(index);
        return "<circle %s cx=\"%s\" cy=\"%s\" r=\"7\"/><path %s d=\"%s\"/>"
                .formatted(ink.of(Tone.DISC), Num.of(at.x()), Num.of(at.y()), ink.of(Tone.NUM), digit);
    }

    private static String one(Point at) {
        double x = at.x();
        double y = at.y();
        return "M" + Num.of(x - 1.6, y - 2) + "L" + Num.of(x + .6, y - 3.6) + "V" + Num.of(y + 3.6);
    }

    private static String two(Point at) {
        double x = at.x();
        double y = at.y();
        return "M" + Num.of(x - 2.2, y - 1.6)
                + "C" + Num.of(x - 2.2, y - 4.4, x + 2.3, y - 4.4, x + 2.2, y - 1.4)
                + "C" + Num.of(x + 2.1, y + .6, x - 1.4, y + 1.6, x - 2.4, y + 3.5)
                + "H" + Num.of(x + 2.5);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
