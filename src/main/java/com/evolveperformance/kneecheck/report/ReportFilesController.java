package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A report as files to keep. */
@RestController
@RequestMapping("/reports/{token}")
class ReportFilesController {

    private final ReportPages pages;
    private final ReportAssembler assembler;
    private final JsonMapper json;

    ReportFilesController(ReportPages pages, ReportAssembler assembler, JsonMapper json) {
        this.pages = pages;
        this.assembler = assembler;
        this.json = json;
    }

    @GetMapping("/data.json")
    ResponseEntity<byte[]> data(@PathVariable String token) {
        Submission submission = pages.open(token);
        String data = json.writeValueAsString(DataFile.of(submission, assembler.assemble(submission)));
        return file(MediaType.APPLICATION_JSON, data.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .body(bytes);
    }
}
