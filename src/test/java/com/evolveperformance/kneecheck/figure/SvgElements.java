package com.evolveperformance.kneecheck.figure;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Looks into SVG text as a reader of XML sees it. */
final class SvgElements {

    private static final Pattern STEP = Pattern.compile("(translate|rotate|scale)\\(([-.0-9]+)(?: ([-.0-9]+))?\\)");

    private SvgElements() {}

    static Element root(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    /** The element and everything in it. */
    static List<Element> all(Element element) {
        List<Element> all = new ArrayList<>(List.of(element));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                all.addAll(all(inner));
            }
        }
        return all;
    }

    static List<String> attributes(Element element) {
        NamedNodeMap map = element.getAttributes();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < map.getLength(); i++) {
            names.add(map.item(i).getNodeName());
        }
        return names;
    }

    /** Every point of every shape, in pixels of the canvas. */
    static List<Point> points(Element svg) {
        return all(svg).stream()
                .flatMap(element -> local(element).stream().map(point -> onCanvas(point, element)))
                .toList();
    }

    private static List<Point> local(Element element) {
        return switch (element.getTagName()) {
            case "path" -> PathPoints.of(element.getAttribute("d"));
            case "circle" -> {
                double x = number(element, "cx");
                double y = number(element, "cy");
                double r = number(element, "r");
                yield List.of(new Point(x - r, y - r), new Point(x + r, y + r));
            }
            case "rect" -> {
                double x = number(element, "x");
                double y = number(element, "y");
                yield List.of(new Point(x, y), new Point(x + number(element, "width"), y + number(element, "height")));
            }
            default -> List.of();
        };
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Point onCanvas(Point point, Element element) {
        Point moved = point;
        for (Node node = element; node instanceof Element inner; node = node.getParentNode()) {
            moved = apply(inner.getAttribute("transform"), moved);
        }
        return moved;
    }

    private static Point apply(String transform, Point point) {
        Matcher found = STEP.matcher(transform);
        Point moved = point;
        List<String[]> parts = new ArrayList<>();
        while (found.find()) {
            parts.add(new String[] {found.group(1), found.group(2), found.group(3)});
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            moved = step(parts.get(i), moved);
        }
        return moved;
    }

    private static Point step(String[] part, Point p) {
        double a = Double.parseDouble(part[1]);
        double b = part[2] == null ? a : Double.parseDouble(part[2]);
        return switch (part[0]) {
            case "translate" -> new Point(p.x() + a, p.y() + b);
            case "scale" -> new Point(p.x() * a, p.y() * b);
            default -> {
                double cos = Math.cos(Math.toRadians(a));
                double sin = Math.sin(Math.toRadians(a));
                yield new Point(p.x() * cos - p.y() * sin, p.x() * sin + p.y() * cos);
            }
        };
    }
}
