package com.evolveperformance.kneecheck.report;

import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.w3c.dom.Element;

/** A figure as it is written into PDFs: drawn and compressed once, then copied. */
final class FigureForm {

    /** Stays open: what was drawn belongs to it. */
    private final PDDocument home;

    private final PDFormXObject drawn;
    private final float width;
    private final float height;

    private FigureForm(PDDocument home, PDFormXObject drawn, float width, float height) {
        this.home = home;
        this.drawn = drawn;
        this.width = width;
        this.height = height;
    }

    /** The drawing, as large as the element says, a point for each unit. */
    static FigureForm of(GraphicsNode figure, Element svg) {
        int width = Integer.parseInt(svg.getAttribute("width"));
        int height = Integer.parseInt(svg.getAttribute("height"));
        PDDocument home = new PDDocument();
        try {
            PdfBoxGraphics2D canvas = new PdfBoxGraphics2D(home, width, height);
            figure.paint(canvas);
            canvas.dispose();
            return new FigureForm(home, canvas.getXFormObject(), width, height);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Puts a copy on the page. */
    void place(PdfBoxOutputDevice page, Rectangle place) {
        float dots = page.getDotsPerPoint();
        page.drawPdfAsImage(copy(page.getWriter()), place, width * dots, height * dots);
    }

    private PDFormXObject copy(PDDocument pdf) {
        synchronized (home) {
            try {
                return new PDFormXObject(new PDFCloneUtility(pdf) {}.cloneForNewDocument(drawn.getCOSObject()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
