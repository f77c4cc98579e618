package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.submission.DraftService;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The application with an empty database, the same one for all tests of the report. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class ReportSite {

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private DraftService drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    private Assessor assessor;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:report;DB_CLOSE_DELAY=-1");
        settings.add("kneecheck.data-dir", () -> System.getProperty("java.io.tmpdir") + "/knee-check-report-tests");
        settings.add("kneecheck.clinic.phone", () -> "+1 555 010 0199");
    }

    /** Fills in and sends a whole questionnaire; gives the address of its report. */
    String report(String persona) {
        Token code = drafts.start("en", assessor.questionnaire().version());
        Answers answers = Answers.NONE;
        for (Page page : assessor.questionnaire().pages()) {
            if (assessor.route(answers).contains(page)) {
                Map<String, String> read = AnswerReader.read(page, answers, Personas.posted(persona))
                        .values();
                drafts.save(code, page, read);
                answers = answers.with(page::owns, read);
            }
        }
        Token report =
                submissions.emergency(code).or(() -> submissions.submit(code)).orElseThrow();
        return "/reports/" + report.text();
    }

    /** Sends answers that were made up; gives the address of their report. */
    String report(Answers answers) {
        Token code = drafts.start("en", assessor.questionnaire().version());
        assessor.route(answers)
                .forEach(
                        page -> drafts.save(code, page, answers.only(page::owns).values()));
        Token report =
                submissions.emergency(code).or(() -> submissions.submit(code)).orElseThrow();
        return "/reports/" + report.text();
    }

    MvcTestResult get(String address) {
        return web.get().uri(address).exchange();
    }

    /** Posts a form; fields come as name, value, name, value … */
    MvcTestResult post(String address, String... fields) {
        var request = web.post().uri(address).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Chooses a call as Ana Canary, whose name and number must stay with the clinic. */
    MvcTestResult askToBeCalled(String report) {
        return post(
                report + "/choice",
                "choice",
                "call",
                "contact-name",
                "Ana Canary",
                "contact-phone",
                "555 010 7777",
                "contact-consent",
                "yes");
    }

    static Document page(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static String pdfText(MvcTestResult result) {
        return pdfText(result.getResponse().getContentAsByteArray());
    }

    /** The words of a PDF, white space made even. */
    static String pdfText(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
