package com.evolveperformance.kneecheck.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of a PDF: the pages' own, and one for nearly every letter that it lacks. They are read once and serve one PDF
 * after another, never two at a time.
 */
final class PdfFonts {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private record Face(TrueTypeFont font, String family, int weight) {}

    private final List<Face> faces = List.of(
            face("schibsted-grotesk-latin-400.ttf", "Schibsted Grotesk", NORMAL),
            face("schibsted-grotesk-latin-700.ttf", "Schibsted Grotesk", BOLD),
            face("schibsted-grotesk-latin-ext-400.ttf", "Schibsted Grotesk Ext", NORMAL),
            face("schibsted-grotesk-latin-ext-700.ttf", "Schibsted Grotesk Ext", BOLD),
            face("DejaVuSans.ttf", "DejaVu Sans", NORMAL));

    /** Makes them known under the names that print.css uses; only the letters that are used are embedded. */
    void register(PdfRendererBuilder builder, PDDocument pdf) {
        faces.forEach(face ->
                builder.useFont(new WhenUsed(pdf, face.font()), face.family(), face.weight(), FontStyle.NORMAL, true));
    }

    private static Face face(String file, String family, int weight) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(OwnFile.bytes("/fonts/" + file)));
            // drawn as one glyph, "ff" and "fi" could be neither read out nor searched for
            font.setEnableGsub(false);
            return new Face(font, family, weight);
        } catch (IOException ourDefect) {
            throw new UncheckedIOException(ourDefect);
        }
    }

    /** A face of one PDF, made once a letter needs it. */
    private static final class WhenUsed extends PDFontSupplier {

        private final PDDocument pdf;
        private final TrueTypeFont font;

        @SuppressWarnings("NullAway") // the library's own suppliers hold a font; this one makes it
        WhenUsed(PDDocument pdf, TrueTypeFont font) {
            super(null);
            this.pdf = pdf;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(pdf, font, true);
            } catch (IOException ourDefect) {
                throw new UncheckedIOException(ourDefect);
            }
        }
    }
}
