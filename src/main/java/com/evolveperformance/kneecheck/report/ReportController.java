package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    @ModelAttribute("private")
    boolean isPrivate() {
        return true;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        return page(pages.open(token), token, ChoiceForm.empty(), model);
    }

    @PostMapping("/choice")
    String choose(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        Submission submission = pages.open(token);
        ChoiceForm form = ChoiceForm.read(posted, step -> ChoiceWords.asks(step, clinic));
        if (!form.right()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(submission, token, form, model);
        }
        boolean kept = submissions
                .choose(new Token(token), form.next(), form.contact(clock.instant()))
                .isPresent();
        if (!kept) {
            throw ReportPages.unknown();
        }
        return "redirect:/reports/" + token + "#choose";
    }

    private String page(Submission submission, String token, ChoiceForm form, Model model) {
        Report report = assembler.assemble(submission);
        Words words = new Words(messages, Locale.forLanguageTag(submission.language()));
        model.addAttribute("report", report);
        model.addAttribute("choices", new ChoiceWords(words, clinic).view(submission, form));
        model.addAttribute("link", "/reports/" + token);
        return report.emergency() ? "report/emergency" : "report/page";
    }
}
