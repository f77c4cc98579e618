package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answers "Can I run today?". It is a post so that no address says how a knee feels; nothing is stored. */
@Controller
class RunController {

    private final ReportPages pages;
    private final ReportPage page;

    RunController(ReportPages pages, ReportPage page) {
        this.pages = pages;
        this.page = page;
    }

    @PostMapping("/reports/{token}/run")
    ModelAndView ask(@PathVariable String token, @RequestParam MultiValueMap<String, String> posted) {
        Submission submission = pages.open(token);
        RunForm form = RunForm.read(posted);
        ReportForms forms = ReportForms.NONE.with(form);
        return form.problems().isEmpty()
                ? page.show(submission, token, forms, HttpStatus.OK)
                : page.refuse(submission, token, forms);
    }
}
