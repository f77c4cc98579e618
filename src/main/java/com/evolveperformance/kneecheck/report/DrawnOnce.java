package com.evolveperformance.kneecheck.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.parser.AWTPathProducer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Draws the SVG of PDFs. A figure never changes, so it is drawn once for all PDFs; a chart's shapes are worked out once.
 * Only for drawings of our own, with a width and a height: nothing is looked up, and the page's style does not reach them.
 */
final class DrawnOnce implements SVGDrawer {

    private final FigureImages figures;
    private final Map<String, FigureForm> forms = new ConcurrentHashMap<>();
    /** Charts have so many lengths that not all of them are worth keeping. */
    private final Cache<String, GraphicsNode> drawings =
            Caffeine.newBuilder().maximumSize(500).build();

    DrawnOnce(FigureImages figures) {
        this.figures = figures;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, @Nullable Box box, @Nullable CssContext css, double width, double height, double dots) {
        String name = svg.getAttribute("data-figure");
        double attribute = Double.parseDouble(svg.getAttribute("width"));
        double wide = width > 0 ? width / dots : attribute;
        double high = wide * Double.parseDouble(svg.getAttribute("height")) / attribute;
        Optional<String> figure = figures.svg(name);
        if (figure.isPresent()) {
            FigureForm form = forms.computeIfAbsent(name, once -> FigureForm.of(build(figure.get()), svg));
            return new Figure(form, wide, high, dots);
        }
        if (svg.getAttribute("class").equals("qr")) {
            // one report's own, so nothing to keep; the same wherever the report shows it
            Shape code = shape((Element) svg.getElementsByTagName("path").item(0));
            return new Drawing("qr", canvas -> fill(canvas, code), wide, high, wide / attribute, dots);
        }
        String text = text(svg);
        GraphicsNode chart = drawings.get(text, DrawnOnce::build);
        return new Drawing(text, canvas -> paint(canvas, chart), wide, high, wide / attribute, dots);
    }

    /** Something with a size in CSS pixels, of which there are some dots each. */
    private interface Sized extends SVGImage {

        double wide();

        double high();

        double dots();

        @Override
        default int getIntrinsicWidth() {
            return (int) Math.round(wide() * dots());
        }

        @Override
        default int getIntrinsicHeight() {
            return (int) Math.round(high() * dots());
        }
    }

    /**
     * A figure in its place.
     *
     * @param wide in CSS pixels
     * @param high in CSS pixels
     * @param dots per CSS pixel
     */
    private record Figure(FigureForm form, double wide, double high, double dots) implements Sized {

        @Override
        public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
            Rectangle place = new Rectangle((int) x, (int) y, getIntrinsicWidth(), getIntrinsicHeight());
            form.place((PdfBoxOutputDevice) page, place);
        }
    }

    /**
     * One drawing in its place.
     *
     * @param key what is the same where the same is drawn
     * @param painter draws it in its own size
     * @param wide in CSS pixels
     * @param high in CSS pixels
     * @param scale from its own size to that
     * @param dots per CSS pixel
     */
    private record Drawing(
            String key, Consumer<Graphics2D> painter, double wide, double high, double scale, double dots)
            implements Sized {

        @Override
        public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
            page.drawWithGraphics((float) x, (float) y, (float) wide, (float) high, key + wide, canvas -> {
                canvas.scale(scale, scale);
                painter.accept(canvas);
            });
        }
    }

    private static void paint(Graphics2D canvas, GraphicsNode chart) {
        synchronized (chart) {
            chart.paint(canvas);
        }
    }

    private static void fill(Graphics2D canvas, Shape shape) {
        canvas.setColor(Color.BLACK);
        canvas.fill(shape);
    }

    private static Shape shape(Element path) {
        try {
            return AWTPathProducer.createShape(new StringReader(path.getAttribute("d")), Path2D.WIND_NON_ZERO);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static GraphicsNode build(String text) {
        try {
            BridgeContext context = new BridgeContext(new UserAgentAdapter());
            return new GVTBuilder()
                    .build(
                            context,
                            new SAXSVGDocumentFactory(null).createSVGDocument("figure:/", new StringReader(text)));
        } catch (IOException ourDefect) {
            throw new UncheckedIOException(ourDefect);
        }
    }

    /** The drawing as text; its {@code alt} is for readers and draws nothing. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder("<").append(element.getNodeName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!attribute.getNodeName().equals("alt")) {
                text.append(' ').append(attribute.getNodeName()).append("=\"");
                text.append(attribute.getNodeValue().replaceAll("[<&\"]", "")).append('"');
            }
        }
        text.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                text.append(text(inner));
            }
        }
        return text.append("</").append(element.getNodeName()).append('>').toString();
    }

    // Our drawings hold no text, so they need no fonts.

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void addFontStream(FSSupplier<InputStream> font, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
