package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.system.Clinic;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a report on paper: the same report as the page shows, and what a physio wants to see besides. */
@Component
class ReportPaper {

    private static final String TEMPLATE = "report/print";

    private final ReportAssembler assembler;
    private final PdfRenderer renderer;
    private final Clinic clinic;

    ReportPaper(ReportAssembler assembler, PdfRenderer renderer, Clinic clinic) {
        this.assembler = assembler;
        this.renderer = renderer;
        this.clinic = clinic;
    }

    /**
     * The PDF.
     *
     * @param link the report's address; null where the site does not know its own
     */
    byte[] draw(Submission submission, PaperSize paper, @Nullable String link) {
        return renderer.render(TEMPLATE, locale(submission), model(submission, paper, link));
    }

    /** What the PDF is drawn from, for those who want to read and not to see it. */
    String html(Submission submission, PaperSize paper, @Nullable String link) {
        return renderer.html(TEMPLATE, locale(submission), model(submission, paper, link));
    }

    private static Locale locale(Submission submission) {
        return Locale.forLanguageTag(submission.language());
    }

    private Map<String, Object> model(Submission submission, PaperSize paper, @Nullable String link) {
        Report report = assembler.assemble(submission);
        Map<String, Object> model = new HashMap<>();
        model.put("report", report);
        model.put(
                "physio",
                new PhysioWords(assembler.wording(locale(submission), submission.answers()))
                        .view(submission.outcome(), report.bib().date()));
        model.put("clinic", clinic);
        model.put("paper", paper.id());
        model.put("link", link);
        model.put("qr", link == null ? null : QrDrawing.of(link));
        return model;
    }
}
