package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.report.ReportAssembler;
import com.evolveperformance.kneecheck.staff.Colleagues;
import com.evolveperformance.kneecheck.staff.Moments;
import com.evolveperformance.kneecheck.submission.Handling;
import com.evolveperformance.kneecheck.submission.Measurements;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one submission, with the ways to its neighbours in the view it was opened from. */
@Component
class SubmissionPages {

    private final Submissions submissions;
    private final Measurements measurements;
    private final InboxQueries queries;
    private final ReportAssembler reports;
    private final Assessor assessor;
    private final Statuses statuses;
    private final Presence presence;
    private final Colleagues colleagues;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;

    SubmissionPages(
            Submissions submissions,
            Measurements measurements,
            InboxQueries queries,
            ReportAssembler reports,
            Assessor assessor,
            Statuses statuses,
            Presence presence,
            Colleagues colleagues,
            MessageSource messages,
            Clinic clinic,
            Clock clock) {
        this.submissions = submissions;
        this.measurements = measurements;
        this.queries = queries;
        this.reports = reports;
        this.assessor = assessor;
        this.statuses = statuses;
        this.presence = presence;
        this.colleagues = colleagues;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** The page with empty forms; not found where there is no such submission. */
    ModelAndView show(UUID id, Map<String, String> values, String me, Locale locale) {
        Submission submission =
                submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = new Words(messages, locale);
        Moments moments = new Moments(words, clinic.zone(), clock.instant());
        SubmissionAssembler assembler = new SubmissionAssembler(assessor.questionnaire(), words, moments);
        InboxFilter list = InboxFilter.read(InboxFilter.listOf(values));
        ModelAndView page = new ModelAndView("staff/submission");
        page.addObject("submission", assembler.view(submission, submissions.notes(id)));
        page.addObject("measured", measured(words).comparison(submission.answers(), measurements.of(id)));
        page.addObject("statusName", statuses.name(submission.handling().status(), words));
        page.addObject("handling", HandlingForm.of(submission.version(), submission.handling()));
        page.addObject("stored", HandlingForm.of(submission.version(), submission.handling()));
        page.addObject("report", reports.assemble(submission));
        page.addObject("note", NoteForm.empty());
        page.addObject("problems", List.of());
        page.addObject("errors", Map.of());
        page.addObject("changed", false);
        page.addObject("statuses", statuses.all(words));
        page.addObject("colleagues", colleagues.namesWith(submission.handling().assignee()));
        page.addObject("seenBy", presence.others(List.of(id), me).getOrDefault(id.toString(), ""));
        page.addObject("history", history(submission, words, moments));
        page.addObject("version", assessor.questionnaire().version());
        page.addObject("closed", closed(values));
        page.addObject("list", list.address("/staff", ""));
        page.addObject("query", list.query());
        page.addObject("next", beside(list, me, submission, false));
        page.addObject("previous", beside(list, me, submission, true));
        return page;
    }

    /** Puts what the clinic measured into words. */
    MeasuredAssembler measured(Words words) {
        return new MeasuredAssembler(
                assessor.questionnaire(),
                assessor.scoring().rules().errors(),
                words,
                new Moments(words, clinic.zone(), clock.instant()));
    }

    /**
     * Where to go once this one is closed: on to the next in the view that still waits for somebody, or else back to the
     * list. Either says which one was closed.
     */
    String afterDone(UUID id, Map<String, String> values, String me) {
        InboxFilter list = InboxFilter.read(InboxFilter.listOf(values));
        Optional<InboxRow> here = queries.row(id);
        String closed = here.map(row -> "closed=" + row.number()).orElse("");
        return here.flatMap(row -> queries.beside(list, me, row.cursor(list.sort()), false))
                .filter(next -> !Handling.isDone(next.status()))
                .map(next -> list.address("/staff/submissions/" + next.id(), closed))
                .orElseGet(() -> list.address("/staff", closed));
    }

    /** The number of the one that was just closed, as {@link #afterDone} puts it into the address; empty for none. */
    static String closed(Map<String, String> values) {
        String number = values.getOrDefault("closed", "");
        return number.matches("[0-9]{1,18}") ? number : "";
    }

    /** This person's other attempts, the newest first. */
    private List<History> history(Submission submission, Words words, Moments moments) {
        return queries.samePerson(submission).stream()
                .map(row -> new History(
                        row.id(),
                        row.number(),
                        moments.words(row.submittedAt()),
                        row.submittedAt().isBefore(submission.submittedAt()) ? "earlier" : "later",
                        InboxAssembler.focus(words, row.mainFocus())))
                .toList();
    }

    /**
     * Another attempt of the same person. Public because templates read it.
     *
     * @param when {@code earlier} or {@code later}
     * @param focus what stood out, in words
     */
    public record History(UUID id, long number, String sent, String when, String focus) {}

    /** The address of a neighbour; empty where it is the first or last. */
    private String beside(InboxFilter list, String me, Submission submission, boolean before) {
        Optional<InboxRow> here = queries.row(submission.id());
        return here.flatMap(row -> queries.beside(list, me, row.cursor(list.sort()), before))
                .map(row -> list.address("/staff/submissions/" + row.id(), ""))
                .orElse("");
    }
}
