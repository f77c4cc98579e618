package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.staff.Colleagues;
import com.evolveperformance.kneecheck.staff.KeptNote;
import com.evolveperformance.kneecheck.submission.Handling;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Submissions.FlagNeedsNote;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One submission as the clinic sees it, and what the clinic does with it. */
@Controller
@RequestMapping("/staff/submissions/{id}")
class SubmissionController {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final Submissions submissions;
    private final SubmissionPages pages;
    private final Statuses statuses;
    private final Colleagues colleagues;
    private final Audit audit;
    private final MessageSource messages;

    SubmissionController(
            Submissions submissions,
            SubmissionPages pages,
            Statuses statuses,
            Colleagues colleagues,
            Audit audit,
            MessageSource messages) {
        this.submissions = submissions;
        this.pages = pages;
        this.statuses = statuses;
        this.colleagues = colleagues;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView submission(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Principal who,
            HttpSession session,
            Locale locale) {
        ModelAndView page = pages.show(id, values, who.getName(), locale);
        page.addObject("note", NoteForm.empty().with(KeptNote.of(session, id)));
        audit.record(who.getName(), AuditAction.VIEW, id.toString());
        return page;
    }

    /** One sheet to hand over. */
    @GetMapping("/print")
    ModelAndView print(@PathVariable UUID id, Principal who, Locale locale) {
        ModelAndView page = pages.show(id, Map.of(), who.getName(), locale);
        page.setViewName("staff/hand-over");
        audit.record(who.getName(), AuditAction.VIEW, id.toString(), "print");
        return page;
    }

    @PostMapping(path = "/notes", consumes = FORM)
    ModelAndView addNote(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Principal who,
            HttpSession session,
            Locale locale) {
        NoteForm form = NoteForm.read(values.getOrDefault("key", ""), values.getOrDefault("text", ""));
        String problem = form.problem();
        if (problem != null) {
            ProblemView wrong = problem("text", "staff.note." + problem, locale, form);
            return refused(pages.show(id, values, who.getName(), locale), List.of(wrong))
                    .addObject("note", form);
        }
        try {
            if (!submissions.note(id, form.key(), who.getName(), form.text())) {
                return gone(form.text());
            }
            KeptNote.forget(session, id);
            audit.record(who.getName(), AuditAction.NOTE, id.toString());
        } catch (DataIntegrityViolationException secondClick) {
            // both came at the same moment, and the other one has stored it; or it was erased at this very moment
            return submissions.find(id).isPresent() ? back(id, values) : gone(form.text());
        }
        return values.containsKey("done") ? close(id, values, who, locale) : back(id, values);
    }

    /** Closes it as it stands, unless somebody changed it since: then both are shown. */
    private ModelAndView close(UUID id, Map<String, String> values, Principal who, Locale locale) {
        String version = values.getOrDefault("version", "");
        Map<String, String> stored = new HashMap<>(values);
        submissions.find(id).map(Submission::handling).ifPresent(now -> {
            stored.put("assignee", now.assignee() == null ? "" : now.assignee());
        });
        return handle(id, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1, stored, who, locale);
    }

    /** Changes status, person and next step; a note written with it is kept whatever comes of the rest. */
    @PostMapping(path = "/handling", consumes = FORM)
    ModelAndView handle(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> values,
            Principal who,
            Locale locale) {
        HandlingForm form = HandlingForm.read(version, values, who.getName());
        List<ProblemView> problems = new ArrayList<>();
        form.problems(
                        statuses.exists(form.status()),
                        form.assignee().isEmpty()
                                || colleagues.names().contains(form.assignee())
                                || isWith(form.assignee(), id))
                .forEach(field -> problems.add(new ProblemView(
                        field,
                        new Words(messages, locale).get("staff.handling." + field + ".wrong", Handling.TODO_LENGTH))));
        if (!problems.isEmpty()) {
            return again(id, values, form, problems, HttpStatus.UNPROCESSABLE_CONTENT, who, locale);
        }
        String after = values.containsKey("done") ? pages.afterDone(id, values, who.getName()) : address(id, values);
        try {
            if (submissions.handle(id, version, form.handling()).isEmpty()) {
                return gone(form.todo());
            }
            audit.record(who.getName(), AuditAction.CHANGE, id.toString(), form.status());
            return new ModelAndView("redirect:" + after);
        } catch (FlagNeedsNote missing) {
            problems.add(new ProblemView("text", new Words(messages, locale).get("staff.handling.flag-needs-note")));
            return again(id, values, form, problems, HttpStatus.UNPROCESSABLE_CONTENT, who, locale);
        } catch (OptimisticLockingFailureException changed) {
            return submissions.find(id).isEmpty()
                    ? gone(form.todo())
                    : again(id, values, form, problems, HttpStatus.CONFLICT, who, locale)
                            .addObject("changed", true);
        }
    }

    /** Whoever has it may keep it, even after leaving. */
    private boolean isWith(String person, UUID id) {
        return submissions
                .find(id)
                .filter(submission -> person.equals(submission.handling().assignee()))
                .isPresent();
    }

    /** Erases everything about this runner, where the box that says so was ticked. */
    @PostMapping(path = "/erase", consumes = FORM)
    ModelAndView erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam Map<String, String> values,
            Principal who,
            Locale locale) {
        if (!sure) {
            String missing = new Words(messages, locale).get("staff.erase.missing");
            return refused(pages.show(id, values, who.getName(), locale), List.of(new ProblemView("sure", missing)));
        }
        if (submissions.erase(id)) {
            audit.record(who.getName(), AuditAction.ERASE, id.toString());
        }
        return new ModelAndView("redirect:/staff");
    }

    /** The same page with what was typed; beside each field that somebody else changed, what it says now. */
    private ModelAndView again(
            UUID id,
            Map<String, String> values,
            HandlingForm form,
            List<ProblemView> problems,
            HttpStatus status,
            Principal who,
            Locale locale) {
        ModelAndView page = refused(pages.show(id, values, who.getName(), locale), problems);
        page.setStatus(status);
        return page.addObject("handling", form);
    }

    private static ModelAndView refused(ModelAndView page, List<ProblemView> problems) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problems", problems)
                .addObject(
                        "errors", problems.stream().collect(Collectors.toMap(ProblemView::field, ProblemView::text)));
    }

    /** It was erased while somebody was typing: what was typed is shown once more. */
    static ModelAndView gone(String text) {
        ModelAndView page = new ModelAndView("staff/not-sent");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page.addObject("gone", true)
                .addObject("signedIn", true)
                .addObject("text", text)
                .addObject("back", "/staff");
    }

    private ProblemView problem(String field, String key, Locale locale, NoteForm note) {
        return new ProblemView(
                field,
                new Words(messages, locale)
                        .get(key, NoteForm.LENGTH, note.text().length()));
    }

    private static ModelAndView back(UUID id, Map<String, String> values) {
        return new ModelAndView("redirect:" + address(id, values));
    }

    private static String address(UUID id, Map<String, String> values) {
        return InboxFilter.read(InboxFilter.listOf(values)).address("/staff/submissions/" + id, "");
    }
}
