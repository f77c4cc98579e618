package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
    private final ReportAssembler assembler;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;

    ReportController(
            ReportPages pages,
            Submissions submissions,
            ReportAssembler assembler,
            MessageSource messages,
            Clinic clinic,
            Clock clock) {
        this.pages = pages;
        this.submissions = submissions;
        this.assembler = assembler;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(pages.open(token), token, ChoiceForm.empty(), HttpStatus.OK);
    }

    @PostMapping("/choice")
    ModelAndView choose(@PathVariable String token, @RequestParam MultiValueMap<String, String> posted) {
        Submission submission = pages.open(token);
        ChoiceForm form = ChoiceForm.read(posted, step -> ChoiceWords.asks(step, clinic));
        if (!form.right()) {
            return page(submission, token, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean kept = submissions
                .choose(new Token(token), form.next(), form.contact(clock.instant()))
                .isPresent();
        if (!kept) {
            throw ReportPages.unknown();
        }
        return ReportPages.seeOther("/reports/" + token + "#choose");
    }

    private ModelAndView page(Submission submission, String token, ChoiceForm form, HttpStatus status) {
        Report report = assembler.assemble(submission);
        Words words = new Words(messages, Locale.forLanguageTag(submission.language()));
        return new ModelAndView(report.emergency() ? "report/emergency" : "report/page", status)
                .addObject("report", report)
                .addObject("choices", new ChoiceWords(words, clinic, clock.instant()).view(submission, form))
                .addObject("link", "/reports/" + token);
    }
}
