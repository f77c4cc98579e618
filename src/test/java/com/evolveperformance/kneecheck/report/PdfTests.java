package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.evolveperformance.kneecheck.system.Clinic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PdfTests extends ReportSite {

    private static final int LARGEST = 400 * 1024;

    @Autowired
    private PdfRenderer renderer;

    @Autowired
    private FigureImages figures;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O’Brien & Søn <3 \"quoted\"",
                "Łódź Çelik Ștefan",
                "膝関節クリニック 跑步者",
                "عيادة الركبة",
                "מרפאה",
                "🏃‍♀️🦵 Clinic 👨‍👩‍👧‍👦",
                "broken \uD800 half and control \u0000\u0007\uFFFE",
                "a\u0301\u0301\u0301 \u202Eright to left"
            })
    void drawsAnyScript(String name) throws IOException {
        byte[] pdf = render(name);

        assertThat(pdf).hasSizeLessThan(LARGEST);
        assertThat(pdfText(pdf)).contains("#1042");
    }

    @Test
    void keepsLettersAsTheyAre() {
        assertThat(pdfText(render("O’Brien & Søn <3 Łódź"))).contains("O’Brien & Søn <3 Łódź");
    }

    private byte[] render(String clinicName) {
        Clinic clinic = new Clinic(clinicName, null, null, null, clinicName, null, "UTC", null, null, "911");
        return new ReportPaper(Reports.ASSEMBLER, renderer, clinic)
                .draw(Reports.submission(Personas.STIFF_LEFT_ANKLE), PaperSize.LETTER, null);
    }

    @Test
    void isTaggedAndNamed() throws IOException {
        MvcTestResult result = get(report(Personas.LEFT_LEG_BEHIND) + "/report.pdf");
        byte[] bytes = result.getResponse().getContentAsByteArray();

        assertThat(result.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(bytes).hasSizeLessThan(LARGEST);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNotNull();
            assertThat(pdf.getDocumentInformation().getTitle()).isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.JS))
                    .isFalse();
        }
    }

    /** The library would give each of the 2,000 boxes of a report an object for its background. */
    @Test
    void marksBackgroundsOnceForEachPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render("Clinic"))) {
            assertThat(pdf.getPages()).isNotEmpty().allSatisfy(page -> {
                COSDictionary marks = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
                assertThat(marks.keySet()).hasSizeLessThanOrEqualTo(2).contains(COSName.getPDFName("Layout"));
            });
        }
    }

    @Test
    void leavesAPictureOutWhereThereIsNone() {
        assertThat(figures.name("no-such-figure", false)).isEmpty();
        assertThat(figures.name("step-down", true)).isEqualTo("step-down-left");
        assertThat(figures.svg("step-down-left")).isPresent().isNotEqualTo(figures.svg("step-down"));
    }

    @Test
    void readsNothingFromOutside() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(1);
            String address = "http://127.0.0.1:" + listening.getLocalPort() + "/picture.svg";

            byte[] pdf = renderer.render("report/outside", Locale.ENGLISH, Map.of("address", address));

            assertThat(pdfText(pdf)).contains("Only words");
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listening::accept);
        }
    }

    @Test
    void givesTheGeneralReportToAnybody() throws IOException {
        MvcTestResult result = get("/free-report.pdf");
        byte[] bytes = result.getResponse().getContentAsByteArray();

        assertThat(result).hasStatusOk();
        assertThat(bytes).hasSizeLessThan(LARGEST);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(6);
        }
        assertThat(pdfText(bytes)).contains("Strength", "Stiffness", "Side to side", "911");
        assertThat(get("/free-report.pdf").getResponse().getContentAsByteArray())
                .isEqualTo(bytes);
    }
}
