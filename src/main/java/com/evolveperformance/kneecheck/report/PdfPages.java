package com.evolveperformance.kneecheck.report;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pages of one PDF. The library marks the background of every box, also where there is none, with a dictionary of
 * its own: more than half of all objects in the file. Here they are one and the same on each page, an artifact of the layout,
 * which readers pass over as well (ISO 32000-1, 14.8.2.2.2).
 */
final class PdfPages implements PageSupplier {

    private static final COSName LAYOUT = COSName.getPDFName("Layout");

    @Override
    public PDPage requestPage(PDDocument pdf, float width, float height, int page, int shadow) {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new Properties());
        PDPage made = new PDPage(new PDRectangle(width, height));
        made.setResources(new PDResources(resources));
        pdf.addPage(made);
        return made;
    }

    /** What marked content of a page is: says of each background that it is there already, under the one name. */
    private static final class Properties extends COSDictionary {

        Properties() {
            COSDictionary layout = new COSDictionary();
            layout.setItem(COSName.TYPE, LAYOUT);
            setItem(LAYOUT, layout);
        }

        @Override
        public boolean containsValue(Object value) {
            return isBackground(value) || super.containsValue(value);
        }

        @Override
        public @Nullable COSName getKeyForValue(Object value) {
            return isBackground(value) ? LAYOUT : super.getKeyForValue(value);
        }

        private static boolean isBackground(Object value) {
            return value instanceof COSDictionary properties
                    && COSName.BACKGROUND.equals(properties.getDictionaryObject(COSName.TYPE));
        }
    }
}
