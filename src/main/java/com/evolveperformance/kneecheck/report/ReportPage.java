package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.running.RunningRules;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a report, with its small forms as they were just posted. */
@Component
class ReportPage {

    private final ReportAssembler assembler;
    private final MessageSource messages;
    private final Clinic clinic;
    private final RunningRules running;
    private final Clock clock;

    ReportPage(ReportAssembler assembler, MessageSource messages, Clinic clinic, Content content, Clock clock) {
        this.running = content.running();
        this.assembler = assembler;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** The page as it opens. */
    ModelAndView show(Submission submission, String token) {
        return show(submission, token, ReportForms.NONE, HttpStatus.OK);
    }

    /** The page with a form that is not right: 422, what is wrong, and what was typed. */
    ModelAndView refuse(Submission submission, String token, ReportForms forms) {
        return show(submission, token, forms, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView show(Submission submission, String token, ReportForms forms, HttpStatus status) {
        Report report = assembler.assemble(submission);
        Words words = new Words(messages, Locale.forLanguageTag(submission.language()));
        ChoiceView choices = new ChoiceWords(words, clinic, clock.instant()).view(submission, forms.choice());
        PlanFormView planForm =
                report.plan() == null ? null : new PlanFormWords(words).view(report.plan(), forms.plan());
        RunView run = new RunWords(words, running).view(report, forms.run());
        List<ChoiceView.Problem> problems = new ArrayList<>(run.problems());
        problems.addAll(choices.problems());
        if (planForm != null) {
            problems.addAll(planForm.problems());
        }
        return new ModelAndView(report.emergency() ? "report/emergency" : "report/page", status)
                .addObject("report", report)
                .addObject("choices", choices)
                .addObject("planForm", planForm)
                .addObject("run", run)
                .addObject("problems", problems)
                .addObject("link", "/reports/" + token);
    }
}
