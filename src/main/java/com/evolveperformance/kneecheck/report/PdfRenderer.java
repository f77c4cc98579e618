package com.evolveperformance.kneecheck.report;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
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

    /** Stands for a figure on the way through the library; {@link DrawnOnce} knows it by its id. */
    private static final String STUB =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"%s\" width=\"320\" height=\"220\"/>";

    private final ITemplateEngine templates;
    private final FigureImages figures;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final PdfFonts fonts = new PdfFonts();
    private final DrawnOnce drawings;
    private final byte[] colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfRenderer(ITemplateEngine templates, FigureImages figures) {
        XRLog.setLoggerImpl(new Slf4jLogger());
        this.templates = templates;
        this.figures = figures;
        this.drawings = new DrawnOnce(figures);
    }

    /**
     * The PDF.
     *
     * @param template a template of well-formed XML
     * @param variables what the template reads, apart from {@code figures}
     */
    byte[] render(String template, Locale locale, Map<String, Object> variables) {
        Context context = new Context(locale, variables);
        context.setVariable("figures", figures);
        String html = withoutControls(templates.process(template, context));
        places.acquireUninterruptibly();
        try {
            return draw(html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            places.release();
        }
    }

    private byte[] draw(String html) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(128 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useSVGDrawer(drawings)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colors)
                .useProtocolsStreamImplementation(
                        uri -> new InMemory(read(uri)), "figure", "style", "http", "https", "file", "jar")
                .useExternalResourceAccessControl(
                        (uri, type) -> ours(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> ours(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(html, "style:/")
                .toStream(pdf);
        fonts.register(builder);
        builder.run();
        return pdf.toByteArray();
    }

    private static boolean ours(String uri) {
        return uri.startsWith("figure:") || uri.startsWith("style:");
    }

    /** A figure or the style; whatever else is asked for is empty. */
    private byte[] read(String uri) {
        if (uri.startsWith("figure:")) {
            String name = uri.replaceAll("^figure:/*|\\.svg$", "");
            return STUB.formatted(name).getBytes(StandardCharsets.UTF_8);
        }
        return uri.startsWith("style:") ? OwnFile.bytes(STYLE) : new byte[0];
    }

    /** Without the characters that XML cannot hold, such as NUL or half a surrogate pair. */
    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Bytes as the library wants to read them. */
    private record InMemory(byte[] bytes) implements com.openhtmltopdf.extend.FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public java.io.Reader getReader() {
            return new java.io.InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
