package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A report as files to keep. */
@Controller
@RequestMapping("/reports/{token}")
class ReportFilesController {

    /** Of the 64 digits of a hash, so many are plenty to tell reports apart. */
    private static final int ID_LENGTH = 24;

    private final ReportPages pages;
    private final ReportAssembler assembler;
    private final ReportPaper paper;
    private final Links links;
    private final MessageSource messages;
    private final Clinic clinic;
    private final JsonMapper json;

    ReportFilesController(
            ReportPages pages,
            ReportAssembler assembler,
            ReportPaper paper,
            Links links,
            MessageSource messages,
            Clinic clinic,
            JsonMapper json) {
        this.pages = pages;
        this.assembler = assembler;
        this.paper = paper;
        this.links = links;
        this.messages = messages;
        this.clinic = clinic;
        this.json = json;
    }

    @GetMapping("/data.json")
    ResponseEntity<byte[]> data(@PathVariable String token) {
        Submission submission = pages.open(token);
        String data = json.writeValueAsString(DataFile.of(submission, assembler.assemble(submission)));
        return file(MediaType.APPLICATION_JSON, data.getBytes(StandardCharsets.UTF_8));
    }

    /** The PDF, or a page where there is no such paper. */
    @GetMapping("/report.pdf")
    Object pdf(
            @PathVariable String token,
            @RequestParam(name = "paper", required = false) @Nullable String chosen,
            HttpServletRequest request) {
        Submission submission = pages.open(token);
        Optional<PaperSize> size = PaperSize.of(chosen, request, Locale.forLanguageTag(submission.language()));
        return size.isEmpty()
                ? PaperSize.offer(request)
                : file(
                        MediaType.APPLICATION_PDF,
                        paper.draw(submission, size.get(), links.to("/reports/" + token, request)));
    }

    /** 404 where there is no plan: a calendar of nothing helps nobody. */
    @GetMapping("/plan.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        Submission submission = pages.open(token);
        DrillPlan plan = submission.outcome().plan();
        if (plan == null) {
            throw ReportPages.unknown();
        }
        Words words = new Words(messages, Locale.forLanguageTag(submission.language()));
        String id = new Token(token).hash().substring(0, ID_LENGTH);
        return file(
                new MediaType("text", "calendar", StandardCharsets.UTF_8),
                new CalendarFile(words, clinic.zone()).write(id, submission.submittedAt(), plan));
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
