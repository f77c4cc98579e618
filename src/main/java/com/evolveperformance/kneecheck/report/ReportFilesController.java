package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A report as files to keep, for its runner and for whoever was handed a copy. */
@RestController
class ReportFilesController {

    /** Of the 64 digits of a hash, so many are plenty to tell reports apart. */
    private static final int ID_LENGTH = 24;

    private final ReportPages pages;
    private final ReportAssembler assembler;
    private final PdfRenderer renderer;
    private final Links links;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;
    private final JsonMapper json;

    ReportFilesController(
            ReportPages pages,
            ReportAssembler assembler,
            PdfRenderer renderer,
            Links links,
            MessageSource messages,
            Clinic clinic,
            Clock clock,
            JsonMapper json) {
        this.pages = pages;
        this.assembler = assembler;
        this.renderer = renderer;
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

    @GetMapping("/shared/{link}/data.json")
    ResponseEntity<byte[]> dataOfCopy(@PathVariable String link) {
        return data(pages.openCopy(link));
    }

    private ResponseEntity<byte[]> data(Submission submission) {
        String data = json.writeValueAsString(DataFile.of(submission, assembler.assemble(submission)));
        return file(MediaType.APPLICATION_JSON, data.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/reports/{token}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String token, HttpServletRequest request) {
        return pdf(pages.open(token), links.to("/reports/" + token, request));
    }

    @GetMapping("/shared/{link}/report.pdf")
    ResponseEntity<byte[]> pdfOfCopy(@PathVariable String link, HttpServletRequest request) {
        return pdf(pages.openCopy(link), links.to("/shared/" + link, request));
    }

    /** @param link what the paper leads back to; null where no public address is set */
    private ResponseEntity<byte[]> pdf(Submission submission, @Nullable String link) {
        Map<String, Object> model = new HashMap<>();
        model.put("report", assembler.assemble(submission));
        model.put("clinic", clinic);
        model.put("link", link);
        return file(
                MediaType.APPLICATION_PDF,
                renderer.render("report/print", Locale.forLanguageTag(submission.language()), model));
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
        CalendarPlan plan = CalendarPlan.of(submission, assembler.assemble(submission), clinic.zone())
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
