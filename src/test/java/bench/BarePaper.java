package bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
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

/** A tagged PDF of about five pages with the product's font and without a figure. */
final class BarePaper {

    private static final byte[] COLORS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] FONT = font();

    private BarePaper() {}

    static byte[] render(ITemplateEngine templates) throws IOException {
        List<String> sentences = Collections.nCopies(
                5, "Rise on both feet for one second, hold, and come down slowly. Stop if it hurts.");
        List<Integer> parts = IntStream.rangeClosed(1, 11).boxed().toList();
        String html =
                templates.process("paper", new Context(Locale.ENGLISH, Map.of("parts", parts, "sentences", sentences)));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
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

    private static byte[] font() {
        try (InputStream font = BarePaper.class.getResourceAsStream("/fonts/schibsted-grotesk-latin-400.ttf")) {
            return font.readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
