package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.system.Clinic;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The general report: three things to look at, drills for each, no questions asked. Each paper is drawn once, then kept. */
@Controller
class FreeReportController {

    /** The words there are; a second language brings a PDF of its own. */
    private static final Locale WORDS = Locale.ENGLISH;

    private final ReportAssembler assembler;
    private final PdfRenderer renderer;
    private final Links links;
    private final Clinic clinic;
    private final Map<PaperSize, Kept> kept = new EnumMap<>(PaperSize.class);

    FreeReportController(ReportAssembler assembler, PdfRenderer renderer, Links links, Clinic clinic) {
        this.assembler = assembler;
        this.renderer = renderer;
        this.links = links;
        this.clinic = clinic;
    }

    /** A PDF that was drawn, the tag that caches know it by, and the clinic on it. */
    private record Kept(byte[] pdf, String tag, Clinic clinic) {}

    @GetMapping("/free-report")
    ModelAndView page(Locale locale) {
        return new ModelAndView("report/free-page").addObject("free", FreeReport.of(assembler, locale));
    }

    /** The PDF, or a page where there is no such paper. */
    @GetMapping("/free-report.pdf")
    Object pdf(@RequestParam(name = "paper", required = false) @Nullable String chosen, HttpServletRequest request) {
        Optional<PaperSize> paper = PaperSize.of(chosen, request, WORDS);
        if (paper.isEmpty()) {
            return PaperSize.offer(request);
        }
        Kept drawn = drawn(paper.get());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag(drawn.tag())
                .body(drawn.pdf());
    }

    private Kept drawn(PaperSize paper) {
        synchronized (kept) {
            Kept drawn = kept.get(paper);
            if (drawn == null || !drawn.clinic().equals(clinic)) {
                Clinic now = clinic.now();
                byte[] pdf = draw(paper, now);
                drawn = new Kept(pdf, DigestUtils.md5DigestAsHex(pdf), now);
                kept.put(paper, drawn);
            }
            return drawn;
        }
    }

    private byte[] draw(PaperSize paper, Clinic now) {
        String site = links.site();
        Map<String, Object> model = new HashMap<>();
        model.put("clinic", now);
        model.put("paper", paper.id());
        model.put("link", site);
        model.put("qr", site == null ? null : QrDrawing.of(site));
        model.put("free", FreeReport.of(assembler, WORDS));
        return renderer.render("report/free", WORDS, model);
    }
}
