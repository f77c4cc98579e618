package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.report.ReportAssembler;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One submission as the clinic sees it, with its notes. */
@Controller
class SubmissionController {

    private final Submissions submissions;
    private final ReportAssembler reports;
    private final Assessor assessor;
    private final Audit audit;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;

    SubmissionController(
            Submissions submissions,
            ReportAssembler reports,
            Assessor assessor,
            Audit audit,
            MessageSource messages,
            Clinic clinic,
            Clock clock) {
        this.submissions = submissions;
        this.reports = reports;
        this.assessor = assessor;
        this.audit = audit;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping("/staff/submissions/{id}")
    ModelAndView submission(@PathVariable UUID id, Principal who, Locale locale) {
        audit.record(who.getName(), AuditAction.VIEW, id.toString());
        return show(id, locale, HttpStatus.OK, NoteForm.empty(), null);
    }

    @PostMapping(path = "/staff/submissions/{id}/notes", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView addNote(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String text,
            Principal who,
            Locale locale) {
        NoteForm form = NoteForm.read(key, text);
        String problem = form.problem();
        if (problem != null) {
            return show(id, locale, HttpStatus.UNPROCESSABLE_CONTENT, form, problem);
        }
        try {
            if (!submissions.note(id, form.key(), who.getName(), form.text())) {
                throw notFound();
            }
            audit.record(who.getName(), AuditAction.NOTE, id.toString());
        } catch (DataIntegrityViolationException secondClick) {
            // both came at the same moment, and the other one has stored it
            return back(id);
        }
        return back(id);
    }

    @PostMapping(path = "/staff/submissions/{id}/review", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean reviewed,
            Principal who,
            Locale locale) {
        try {
            if (submissions.review(id, version, reviewed, who.getName()).isEmpty()) {
                throw notFound();
            }
            audit.record(who.getName(), AuditAction.CHANGE, id.toString(), reviewed ? "reviewed" : "open again");
            return back(id);
        } catch (OptimisticLockingFailureException changed) {
            return show(id, locale, HttpStatus.CONFLICT, NoteForm.empty(), null).addObject("changed", true);
        }
    }

    private ModelAndView show(UUID id, Locale locale, HttpStatus status, NoteForm note, @Nullable String problem) {
        Submission submission = submissions.find(id).orElseThrow(SubmissionController::notFound);
        Words words = words(locale);
        SubmissionAssembler assembler = new SubmissionAssembler(assessor.questionnaire(), words, moments(locale));
        ModelAndView page = new ModelAndView("staff/submission");
        page.setStatus(status);
        page.addObject("submission", assembler.view(submission, submissions.notes(id)));
        page.addObject("report", reports.assemble(submission));
        page.addObject("note", note);
        page.addObject(
                "problems",
                problem == null
                        ? List.of()
                        : List.of(new ProblemView(
                                "text",
                                words.get(
                                        "staff.note." + problem,
                                        NoteForm.LENGTH,
                                        note.text().length()))));
        return page;
    }

    /** An id that is none is an address that is none. */
    @ExceptionHandler
    void wrongValue(MethodArgumentTypeMismatchException wrong, HttpServletResponse response) throws IOException {
        HttpStatus status = wrong.getName().equals("id") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        response.sendError(status.value());
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/staff/submissions/" + id);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Words words(Locale locale) {
        return new Words(messages, locale);
    }

    private Moments moments(Locale locale) {
        return new Moments(words(locale), clinic.zone(), clock.instant());
    }
}
