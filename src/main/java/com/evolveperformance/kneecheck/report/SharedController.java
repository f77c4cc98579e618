package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A report as its runner handed it on: to be read, and nothing else. The way to the runner's own page is not in it. */
@Controller
class SharedController {

    private final ReportPages pages;
    private final ReportAssembler assembler;

    SharedController(ReportPages pages, ReportAssembler assembler) {
        this.pages = pages;
        this.assembler = assembler;
    }

    @GetMapping("/shared/{secret}")
    ModelAndView show(@PathVariable String secret) {
        Submission submission = pages.openCopy(secret);
        return new ModelAndView("report/shared")
                .addObject("report", assembler.assemble(submission))
                .addObject("copy", "/shared/" + secret);
    }
}
