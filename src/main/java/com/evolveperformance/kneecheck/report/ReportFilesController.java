package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A report as files to keep, for its runner and for whoever was handed a copy. */
@Controller
class ReportFilesController {

    /** Of the 64 digits of a hash, so many are plenty to tell reports apart. */
    private static final int ID_LENGTH = 24;

    private final ReportPages pages;
    private final ReportAssembler assembler;
    private final ReportPaper paper;
    private final Links links;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;
    private final JsonMapper json;

    ReportFilesController(
            ReportPages pages,
            ReportAssembler assembler,
            ReportPaper paper,
            Links links,
            MessageSource messages,
            Clinic clinic,
            Clock clock,
            JsonMapper json) {
        this.pages = pages;
        this.assembler = assembler;
        this.paper = paper;
        this.links = links;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping("/reports/{token}/data.json")
    ResponseEntity<byte[]> data(@PathVariable String token) {
        return data(pages.open(token));
    }

    @GetMapping("/shared/{secret}/data.json")
    ResponseEntity<byte[]> dataOfCopy(@PathVariable String secret) {
        return data(pages.openCopy(secret));
    }

    private ResponseEntity<byte[]> data(Submission submission) {
        String data = json.writeValueAsString(DataFile.of(submission, assembler.assemble(submission)));
        return file(MediaType.APPLICATION_JSON, data.getBytes(StandardCharsets.UTF_8));
    }

    /** The PDF, or a page where there is no such paper. */
    @GetMapping("/reports/{token}/report.pdf")
    Object pdf(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String paper,
            HttpServletRequest request) {
        return pdf(pages.open(token), "/reports/" + token, paper, request);
    }

    @GetMapping("/shared/{secret}/report.pdf")
    Object pdfOfCopy(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String paper,
            HttpServletRequest request) {
        return pdf(pages.openCopy(secret), "/shared/" + secret, paper, request);
    }

    private Object pdf(Submission submission, String address, @Nullable String chosen, HttpServletRequest request) {
        Optional<PaperSize> size = PaperSize.of(chosen, request, Locale.forLanguageTag(submission.language()));
        return size.isEmpty()
                ? PaperSize.offer(request)
                : file(MediaType.APPLICATION_PDF, paper.draw(submission, size.get(), links.to(address, request)));
    }

    /**
     * 404 where there is no plan: a calendar of nothing helps nobody.
     *
     * @param time {@code mine} or {@code clinic}: whose clock it goes by
     * @param titles {@code plain} to name the drills; neutral otherwise
     * @param back {@code no} to leave out the way back to the report
     */
    @GetMapping("/reports/{token}/plan.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String token,
            @RequestParam(defaultValue = "clinic") String time,
            @RequestParam(defaultValue = "neutral") String titles,
            @RequestParam(defaultValue = "yes") String back,
            HttpServletRequest request) {
        Submission submission = pages.open(token);
        CalendarPlan plan = Optional.ofNullable(assembler.assemble(submission).plan())
                .map(CalendarPlan::of)
                .orElseThrow(ReportPages::unknown);
        Words words = new Words(messages, Locale.forLanguageTag(submission.language()));
        CalendarFile calendar = new CalendarFile(
                words,
                clinic.zoneSet() && !time.equals("mine") ? clinic.zone() : null,
                titles.equals("plain"),
                back.equals("no") ? null : links.to("/reports/" + token, request));
        String id = new Token(token).hash().substring(0, ID_LENGTH);
        return file(
                new MediaType("text", "calendar", StandardCharsets.UTF_8), calendar.write(id, plan, clock.instant()));
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
