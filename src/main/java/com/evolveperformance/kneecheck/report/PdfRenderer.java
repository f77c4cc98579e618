package com.evolveperformance.kneecheck.report;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Draws a template as a PDF that screen readers can read (PDF/UA-1) and archives keep (PDF/A-2a). It reads our own fonts,
 * figures and style and nothing else: no file, no network. As many are drawn at a time as there are cores; others wait.
 */
@Component
class PdfRenderer {

    private static final String STYLE = "/report/print.css";

    private final ITemplateEngine templates;
    private final FigureImages figures;
    private final PdfDesks desks = new PdfDesks(Runtime.getRuntime().availableProcessors());
    private final DrawnOnce drawings;
    private final byte[] colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfRenderer(ITemplateEngine templates, FigureImages figures) {
        // what it would log quotes the document, and with it what a runner typed
        XRLog.setLoggingEnabled(false);
        this.templates = templates;
        this.figures = figures;
        this.drawings = new DrawnOnce(figures);
    }

    /**
     * The PDF; with {@link PdfDesks.Busy} where too many others wait.
     *
     * @param template a template of well-formed XML
     * @param variables what the template reads, apart from {@code figures}
     */
    byte[] render(String template, Locale locale, Map<String, Object> variables) {
        return desks.use(fonts -> {
            Thread thread = Thread.currentThread();
            ClassLoader usual = thread.getContextClassLoader();
            String html = html(template, locale, variables);
            // the JDK's own XML: the library would look for another in every jar, each time
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            try {
                return draw(html, fonts);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } finally {
                thread.setContextClassLoader(usual);
            }
        });
    }

    /** What is drawn. */
    String html(String template, Locale locale, Map<String, Object> variables) {
        Context context = new Context(locale, variables);
        context.setVariable("figures", figures);
        return templates.process(template, context);
    }

    private byte[] draw(String html, PdfFonts fonts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePageSupplier(new PdfPages())
                    .useSVGDrawer(drawings)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(colors)
                    .useProtocolsStreamImplementation(
                            uri -> new InMemory(read(uri)), "style", "http", "https", "file", "jar")
                    .useExternalResourceAccessControl(
                            (uri, type) -> ours(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> ours(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withW3cDocument(PrintXml.read(html), "style:/")
                    .toStream(bytes);
            fonts.register(builder, pdf);
            builder.run();
        }
        return bytes.toByteArray();
    }

    private static boolean ours(String uri) {
        return uri.startsWith("style:");
    }

    /** The style; whatever else is asked for is empty. */
    private static byte[] read(String uri) {
        return ours(uri) ? OwnFile.bytes(STYLE) : new byte[0];
    }

    /** Bytes as the library wants to read them. */
    private record InMemory(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
