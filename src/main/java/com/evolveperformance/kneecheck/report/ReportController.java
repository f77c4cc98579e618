package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The report of whoever has its secret, and the choice of what to do next. Looking changes nothing. */
@Controller
@RequestMapping("/reports/{token}")
class ReportController {

    private final ReportPages pages;
    private final Submissions submissions;
    private final ReportPage page;
    private final Clinic clinic;
    private final Clock clock;

    ReportController(ReportPages pages, Submissions submissions, ReportPage page, Clinic clinic, Clock clock) {
        this.pages = pages;
        this.submissions = submissions;
        this.page = page;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page.show(pages.open(token), token);
    }

    @PostMapping("/choice")
    ModelAndView choose(@PathVariable String token, @RequestParam MultiValueMap<String, String> posted) {
        Submission submission = pages.open(token);
        ChoiceForm form = ChoiceForm.read(posted, step -> ChoiceWords.asks(step, clinic));
        if (!form.right()) {
            return page.refuse(submission, token, ReportForms.NONE.with(form));
        }
        boolean kept = submissions
                .choose(new Token(token), form.next(), form.contact(clock.instant()))
                .isPresent();
        if (!kept) {
            throw ReportPages.unknown();
        }
        return ReportPages.seeOther("/reports/" + token + "#choose");
    }
}
