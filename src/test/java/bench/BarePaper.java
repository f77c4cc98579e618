package bench;

import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.figure.FigureLibrary;
import com.evolveperformance.kneecheck.figure.Mode;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A tagged PDF in the product's font, with as many words (4,100) and figures (5) as the report of a typical runner, but set
 * wider and everything drawn anew each time.
 */
final class BarePaper {

    private static final byte[] COLORS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] FONT = font();
    private static final List<String> FIGURES = figures();

    private BarePaper() {}

    static byte[] render(ITemplateEngine templates) throws IOException {
        List<String> sentences = Collections.nCopies(
                5,
                "Rise on both feet for one second, hold, and come down slowly. Stop if it hurts, rest for a minute,"
                        + " and begin again with one less than before; tomorrow you will see how it went.");
        List<Integer> parts = IntStream.rangeClosed(1, 11).boxed().toList();
        String html = templates.process(
                "paper",
                new Context(Locale.ENGLISH, Map.of("parts", parts, "sentences", sentences, "figures", FIGURES)));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useSVGDrawer(new BatikSVGDrawer())
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(COLORS)
                .withHtmlContent(html, null)
                .toStream(pdf);
        for (int weight : List.of(400, 700)) {
            builder.useFont(() -> new ByteArrayInputStream(FONT), "Schibsted Grotesk", weight, FontStyle.NORMAL, true);
        }
        builder.run();
        return pdf.toByteArray();
    }

    private static List<String> figures() {
        FigureLibrary library = Content.read(null).figures();
        return library.ids().stream()
                .sorted()
                .limit(5)
                .map(id -> library.figure(id).svg(Mode.PRINT).replaceFirst("<svg ", "<svg alt=\"A figure\" "))
                .toList();
    }

    private static byte[] font() {
        try (InputStream font = BarePaper.class.getResourceAsStream("/fonts/schibsted-grotesk-latin-400.ttf")) {
            return font.readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
