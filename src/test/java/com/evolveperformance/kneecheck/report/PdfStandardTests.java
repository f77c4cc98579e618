package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of PDF, on both papers, is PDF/UA-1 and PDF/A-2a in one file. */
class PdfStandardTests extends ReportSite {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                Personas.LEFT_LEG_BEHIND + "|a4",
                Personas.LEFT_LEG_BEHIND + "|letter",
                Personas.NOTHING_FOUND + "|a4",
                Personas.THREE_LEVEL + "|letter",
                Personas.QUICK_NOTHING + "|a4",
                Personas.MILES + "|letter",
                Personas.PAIN_STOPS_TESTS + "|a4",
                Personas.BLOOD_THINNERS + "|letter",
                Personas.BONE_PAIN + "|a4",
                Personas.HOT_KNEE + "|letter",
                Personas.SEVERAL_SIGNS + "|a4"
            })
    void everyReportKeepsToBothStandards(String persona, String paper) {
        assertThat(VeraPdf.problems(bytes(report(persona) + "/report.pdf?paper=" + paper)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4", "letter"})
    void theFreeReportKeepsToBothStandards(String paper) {
        assertThat(VeraPdf.problems(bytes("/free-report.pdf?paper=" + paper))).isEmpty();
    }

    @Test
    void theCheckFindsWhatIsWrong() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument untagged = new PDDocument()) {
            untagged.addPage(new PDPage());
            untagged.save(bytes);
        }

        assertThat(VeraPdf.problems(bytes.toByteArray()))
                .anyMatch(problem -> problem.startsWith("ua1"))
                .anyMatch(problem -> problem.startsWith("2a"));
    }

    private byte[] bytes(String address) {
        return get(address).getResponse().getContentAsByteArray();
    }
}
