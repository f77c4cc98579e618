package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.evolveperformance.kneecheck.system.AnswerWords;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What stands on paper, and on which paper. */
class ReportPaperTests extends ReportSite {

    private static final String LINK = "https://knee.example.org/reports/QWxhZGRpbjpvcGVuIHNlc2FtZSBhbmQgbW9yZQ";

    @Autowired
    private PdfRenderer renderer;

    @ParameterizedTest
    @CsvSource({
        "?paper=a4, en-US, A4",
        "?paper=letter, en-GB, LETTER",
        "'', en-US, LETTER",
        "'', en, LETTER",
        "'', '', LETTER",
        "'', en-GB, A4",
        "'', es-MX, LETTER",
        "'', de, A4"
    })
    void isLaidOutForThePaperThatWasChosenOrIsUsual(String choice, String language, PaperSize expected)
            throws IOException {
        for (String file : new String[] {report(Personas.QUICK_NOTHING) + "/report.pdf", "/free-report.pdf"}) {
            var request = web.get().uri(file + choice);
            MvcTestResult result =
                    (language.isEmpty() ? request : request.header("Accept-Language", language)).exchange();

            try (PDDocument pdf = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
                PDRectangle paper = expected == PaperSize.A4 ? PDRectangle.A4 : PDRectangle.LETTER;
                assertThat(pdf.getPages()).allSatisfy(page -> {
                    assertThat(page.getMediaBox().getWidth()).isCloseTo(paper.getWidth(), within(1));
                    assertThat(page.getMediaBox().getHeight()).isCloseTo(paper.getHeight(), within(1));
                });
            }
        }
    }

    private static org.assertj.core.data.Offset<Float> within(float points) {
        return org.assertj.core.data.Offset.offset(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a5", "", "A4 ", "<script>"})
    void saysWhichPapersThereAreWhereAnotherIsAskedFor(String paper) {
        for (String file : new String[] {report(Personas.QUICK_NOTHING) + "/report.pdf", "/free-report.pdf"}) {
            MvcTestResult result = web.get().uri(file + "?paper={paper}", paper).exchange();

            assertThat(result).hasStatus(422);
            String name = file.substring(file.lastIndexOf('/') + 1);
            assertThat(page(result).select("main a").eachAttr("href"))
                    .containsExactly(name + "?paper=a4", name + "?paper=letter");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Personas.LEFT_LEG_BEHIND,
                Personas.MILES,
                Personas.PAIN_STOPS_TESTS,
                Personas.QUICK_NOTHING,
                Personas.BONE_PAIN,
                Personas.CLEARED
            })
    void holdsEveryAnswerScoreAndDrill(String persona) {
        String text = tight(pdfText(get(report(persona) + "/report.pdf")));
        Report report = Reports.of(persona);
        PhysioView physio = new PhysioWords(
                        Reports.wording(Reports.submission(persona).answers()))
                .view(Reports.submission(persona).outcome(), "today");

        assertThat(physio.parts()).hasSizeGreaterThan(3);
        assertThat(physio.columns()).hasSize(2).doesNotContain(List.of());
        assertThat(physio.columns().stream().flatMap(List::stream)).containsExactlyElementsOf(physio.parts());
        assertThat(physio.parts())
                .flatExtracting(AnswerWords.Part::lines)
                .allSatisfy(line -> assertThat(text)
                        .contains(tight(line.question() + (line.answer().isEmpty() ? "Not answered" : line.answer()))));
        assertThat(physio.flags()).allSatisfy(flag -> {
            assertThat(text).contains(tight(flag.label() + " (" + flag.id() + ", " + flag.level() + ")"));
            assertThat(flag.answers())
                    .isNotEmpty()
                    .allSatisfy(said -> assertThat(text).contains(tight(said)));
        });
        assertThat(report.lanes()).hasSize(3).allSatisfy(lane -> {
            assertThat(text).contains(tight((lane.score() == null ? "" : lane.score() + " ") + lane.level()));
            assertThat(lane.lines())
                    .allSatisfy(line -> assertThat(text).contains(tight(line.label() + line.measured())));
        });
        if (report.plan() != null) {
            assertThat(report.plan().today()).allSatisfy(drill -> {
                assertThat(text).contains(tight(drill.title() + drill.domainName() + drill.doseWords()));
                assertThat(drill.steps()).allSatisfy(step -> assertThat(text).contains(tight(step)));
            });
            assertThat(report.plan().more())
                    .allSatisfy(drill -> assertThat(text).contains(tight(drill.title() + drill.domainName())));
        }
        assertThat(text).contains("version" + physio.version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                Personas.BLOOD_THINNERS + "|false",
                Personas.BONE_PAIN + "|false",
                Personas.LEFT_LEG_BEHIND + "|true"
            })
    void namesWhatWasLeftOpenAndNotWhatSafetyLeftOut(String persona, boolean open) {
        String text = pdfText(get(report(persona) + "/report.pdf"));

        assertThat(text).contains("All answers, as asked");
        assertThat(text.contains("Not answered")).isEqualTo(open);
    }

    /** Each part stands alone: what the sums name as their source is listed behind them. */
    @Test
    void listsTheSourcesBehindTheSumsThatNameThem() {
        String text = pdfText(get(report(Personas.LEFT_LEG_BEHIND) + "/report.pdf"));
        String why = text.substring(text.indexOf("Part 2 of 3"), text.indexOf("Part 3 of 3"));
        int list = why.indexOf("Publications");

        List<String> named = Pattern.compile("Source (R\\d+)")
                .matcher(why.substring(0, list))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(3)
                .allSatisfy(id -> assertThat(why.substring(list)).contains(" " + id + " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                Personas.LEFT_LEG_BEHIND + "|A4",
                Personas.LEFT_LEG_BEHIND + "|LETTER",
                Personas.THREE_LEVEL + "|LETTER",
                Personas.QUICK_STIFF + "|A4"
            })
    void keepsTheSignsToStopBesideTheTrafficLight(String persona, PaperSize paper) throws IOException {
        byte[] bytes = new ReportPaper(Reports.ASSEMBLER, renderer, Reports.clinic("+1 555 010 0199", null))
                .draw(Reports.submission(persona), paper, LINK);

        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (PDDocument page : new Splitter().split(pdf)) {
                pages.add(new PDFTextStripper().getText(page));
            }
        }

        assertThat(pages)
                .filteredOn(page -> page.contains("Let pain guide you"))
                .singleElement(STRING)
                .contains("Pain 6 to 10", "Stop and call 911 now", "get help the same day");
    }

    /** Lines break anywhere on paper. */
    private static String tight(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void beginsEachOfItsThreePartsOnAPageOfItsOwn() throws IOException {
        byte[] bytes = draw(Personas.LEFT_LEG_BEHIND, LINK);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            int parts = 0;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                if (text.contains("Part " + (parts + 1) + " of 3")) {
                    parts++;
                    assertThat(text).contains("#1042", LINK);
                    assertThat(scan(new PDFRenderer(pdf).renderImageWithDPI(page - 1, 300)))
                            .isEqualTo(LINK);
                }
            }
            assertThat(parts).isEqualTo(3);
        }
    }

    private byte[] draw(String persona, String link) {
        return new ReportPaper(Reports.ASSEMBLER, renderer, Reports.clinic("+1 555 010 0199", null))
                .draw(Reports.submission(persona), PaperSize.A4, link);
    }

    /** What a phone reads that is held over the corner of the page with the code. */
    private static String scan(BufferedImage page) {
        int width = page.getWidth() / 3;
        int height = page.getHeight() / 6;
        int[] pixels = page.getRGB(page.getWidth() - width, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
        } catch (ReaderException nothing) {
            return "nothing to scan";
        }
    }

    @Test
    void isOnePageThatSaysWhatToDoInAnEmergency() throws IOException {
        byte[] bytes = draw(Personas.SEVERAL_SIGNS, LINK);

        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
        assertThat(pdfText(bytes)).contains("checked today").doesNotContain("Part 1", "Tick off", "All answers");
    }

    @Test
    void hasNoBoxesToTickUntilAClinicianHasLooked() {
        assertThat(pdfText(draw(Personas.BONE_PAIN, null)))
                .contains("Part 1 of 3", "Part 3 of 3", "RF10")
                .doesNotContain("Tick off", "The plan");
    }

    @Test
    void saysInTheFreeReportWhatItsPageSays() throws IOException {
        Document page = page(get("/free-report"));
        MvcTestResult result = get("/free-report.pdf");
        String text = tight(pdfText(result));

        assertThat(page(get("/")).select("main a[href=/free-report]")).hasSize(1);
        assertThat(page.select("article.drill")).hasSize(9);
        assertThat(page.select("article.drill h3, section.rule h2, section.rule .measure li")
                        .eachText())
                .hasSize(9 + 3 + 6)
                .allSatisfy(words -> assertThat(text).contains(tight(words)));
        assertThat(page.select(".call.today li, .call.soon li").eachText())
                .hasSize(9)
                .allSatisfy(words -> assertThat(text).contains(tight(words)));
        try (PDDocument pdf = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void letsCachesKeepTheFreeReport() {
        MvcTestResult first = get("/free-report.pdf");
        String tag = first.getResponse().getHeader("ETag");

        assertThat(first.getResponse().getHeader("Cache-Control")).contains("public");
        assertThat(first.getResponse().getHeader("Vary")).contains("Accept-Language");
        assertThat(web.get()
                        .uri("/free-report.pdf")
                        .header("If-None-Match", tag)
                        .exchange())
                .hasStatus(304);
        assertThat(get("/free-report.pdf?paper=a4").getResponse().getHeader("ETag"))
                .isNotEqualTo(tag);
    }
}
