package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.system.Clinic;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The general report: three things to look at, drills for each, no questions asked. Drawn once, then kept. */
@RestController
class FreeReportController {

    private static final int DRILLS_EACH = 3;

    private final ReportAssembler assembler;
    private final PdfRenderer renderer;
    private final Links links;
    private final Clinic clinic;
    private byte @Nullable [] drawn;

    FreeReportController(ReportAssembler assembler, PdfRenderer renderer, Links links, Clinic clinic) {
        this.assembler = assembler;
        this.renderer = renderer;
        this.links = links;
        this.clinic = clinic;
    }

    /** One of the three things to look at. */
    public record Cause(String name, String text, List<String> checks, List<DrillCard> drills) {}

    @GetMapping("/free-report.pdf")
    ResponseEntity<byte[]> pdf() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(bytes());
    }

    private synchronized byte[] bytes() {
        if (drawn == null) {
            drawn = draw();
        }
        return drawn;
    }

    private byte[] draw() {
        Wording wording = assembler.wording(Locale.ENGLISH, Answers.NONE);
        Map<String, Object> model = new HashMap<>();
        model.put("clinic", clinic);
        model.put("link", links.site());
        model.put("paper", PaperSize.LETTER.id());
        model.put(
                "causes",
                Arrays.stream(Domain.values())
                        .map(domain -> cause(domain, wording))
                        .toList());
        model.put("changes", wording.list("load.change"));
        model.put("stopRule", wording.get("drill.stop-rule"));
        return renderer.render("report/free", Locale.ENGLISH, model);
    }

    private Cause cause(Domain domain, Wording wording) {
        return new Cause(
                wording.get("domain." + domain.id()),
                wording.get("free." + domain.id() + ".text"),
                wording.list("free." + domain.id() + ".check"),
                assembler.drillWords(wording).first(domain, DRILLS_EACH));
    }
}
