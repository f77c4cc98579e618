package com.evolveperformance.kneecheck.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The fonts of a PDF: the pages' own, and one for nearly every letter that it lacks. */
final class PdfFonts {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private record Face(byte[] font, String family, int weight) {}

    private final List<Face> faces = List.of(
            face("schibsted-grotesk-latin-400.ttf", "Schibsted Grotesk", NORMAL),
            face("schibsted-grotesk-latin-700.ttf", "Schibsted Grotesk", BOLD),
            face("schibsted-grotesk-latin-ext-400.ttf", "Schibsted Grotesk Ext", NORMAL),
            face("schibsted-grotesk-latin-ext-700.ttf", "Schibsted Grotesk Ext", BOLD),
            face("DejaVuSans.ttf", "DejaVu Sans", NORMAL));

    /** Makes them known under the names that print.css uses; only the letters that are used are embedded. */
    void register(PdfRendererBuilder builder) {
        faces.forEach(face -> builder.useFont(
                () -> new ByteArrayInputStream(face.font()), face.family(), face.weight(), FontStyle.NORMAL, true));
    }

    private static Face face(String file, String family, int weight) {
        return new Face(withoutLigatures(OwnFile.bytes("/fonts/" + file)), family, weight);
    }

    /**
     * A font without its ligatures: drawn as one glyph, "ff" and "fi" could be neither read out nor searched for. The
     * table that holds them is renamed, so that it is not found.
     */
    private static byte[] withoutLigatures(byte[] file) {
        byte[] font = file.clone();
        int tables = (font[4] & 0xff) << 8 | font[5] & 0xff;
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                font[entry] = 'X';
            }
        }
        return font;
    }
}
