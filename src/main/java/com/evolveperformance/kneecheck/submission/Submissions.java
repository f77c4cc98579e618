package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.safety.Disposition;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what runners send, exactly once, and hands it to those who may read it. */
@Service
public class Submissions {

    private final DraftStore drafts;
    private final SubmissionRepository submissions;
    private final NoteRepository notes;
    private final SearchWords words;
    private final StaleCounts counts;
    private final Assessor assessor;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Submissions(
            DraftStore drafts,
            SubmissionRepository submissions,
            NoteRepository notes,
            SearchWords words,
            StaleCounts counts,
            Assessor assessor,
            ApplicationEventPublisher news,
            Clock clock) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.notes = notes;
        this.words = words;
        this.counts = counts;
        this.assessor = assessor;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Submits a draft. Sent again, it gives the same report and stores nothing more; clicks at the same moment follow one
     * another on the draft's row.
     *
     * @return the report's secret; empty where there is no such draft, or a page of it is still open
     */
    @Transactional
    public Optional<Token> submit(Token code) {
        Draft draft = drafts.lock(code).orElse(null);
        if (draft == null) {
            return Optional.empty();
        }
        if (draft.state() == Draft.State.OPEN) {
            if (assessor.firstOpen(draft.answers(), draft.savedPages()).isPresent()) {
                return Optional.empty();
            }
            store(code, draft);
            draft.submitted();
            drafts.update(draft);
        }
        return Optional.of(code.report(draft.attempt()));
    }

    /**
     * Looks whether the answers so far are an emergency, and if so stores it at once, so that the clinic sees it. Where
     * the answer was corrected since, the draft is open again and the stored emergency says so.
     *
     * @return the secret of the safety page; empty where there is no emergency
     */
    @Transactional
    public Optional<Token> emergency(Token code) {
        Draft draft = drafts.lock(code).orElseThrow();
        boolean emergency = assessor.disposition(draft.answers()) == Disposition.EMERGENCY;
        if (draft.state() == Draft.State.EMERGENCY && !emergency) {
            stored(draft).corrected(now());
            draft.corrected();
            drafts.update(draft);
        } else if (draft.state() == Draft.State.OPEN && emergency) {
            store(code, draft);
            draft.foundEmergency();
            drafts.update(draft);
        } else if (draft.state() == Draft.State.EMERGENCY) {
            stored(draft).saysNow(assessor.counted(draft.answers()), assessor.assess(draft.answers()));
        }
        return emergency ? Optional.of(code.report(draft.attempt())) : Optional.empty();
    }

    private Submission stored(Draft draft) {
        return submissions.findByDraftIdAndAttempt(draft.id(), draft.attempt()).orElseThrow();
    }

    private void store(Token code, Draft draft) {
        Outcome outcome = assessor.assess(draft.answers());
        Submission submission = submissions.saveAndFlush(new Submission(
                submissions.nextNumber(),
                code.report(draft.attempt()),
                draft,
                assessor.counted(draft.answers()),
                outcome,
                assessor.questionnaire().consentVersion(),
                now()));
        if (outcome.disposition() != Disposition.SELF_CARE) {
            tell(News.Kind.RED_FLAG, submission);
        }
    }

    private void tell(News.Kind kind, Submission submission) {
        news.publishEvent(new News(kind, submission.id(), submission.number(), now()));
    }

    @Transactional(readOnly = true)
    public Optional<Submission> find(Token report) {
        return submissions.findByTokenHash(report.hash());
    }

    /** Keeps what the runner chose; choosing again replaces it. */
    @Transactional
    public Optional<Submission> choose(Token report, NextStep choice, Contact contact) {
        Optional<Submission> found = submissions.findByTokenHash(report.hash());
        found.ifPresent(submission -> {
            submission.choose(choice, contact, now());
            words.contact(submission.number(), contact);
            if (choice == NextStep.CALL && !contact.empty()) {
                tell(News.Kind.CALL_BACK, submission);
            }
        });
        return found;
    }

    /**
     * Keeps a change of the plan; changes at the same moment follow one another, and one that changes nothing stores
     * nothing.
     *
     * @return empty where there is no such report, or it has no plan
     */
    @Transactional
    public Optional<Submission> changePlan(Token report, UnaryOperator<PlanChoice> change) {
        Optional<Submission> found = submissions
                .lockByTokenHash(report.hash())
                .filter(submission -> submission.outcome().plan() != null);
        found.ifPresent(submission -> {
            PlanChoice before = submission.planChoice();
            PlanChoice after = change.apply(before);
            if (!after.equals(before)) {
                submission.plan(after);
            }
        });
        return found;
    }

    /**
     * Erases everything about a runner at once: the draft, all that came of it, and what staff noted.
     *
     * @return false where there is no such report
     */
    @Transactional
    public boolean erase(Token report) {
        Optional<Submission> found = submissions.findByTokenHash(report.hash());
        found.map(Submission::draftId).ifPresent(this::eraseDraft);
        return found.isPresent();
    }

    /** Takes back the choice of what to do next, and the details given with it; empty where there is no such report. */
    @Transactional
    public Optional<Submission> withdrawChoice(Token report) {
        Optional<Submission> found = submissions.findByTokenHash(report.hash());
        found.ifPresent(Submission::withdrawChoice);
        return found;
    }

    /** Takes back the optional consent to make the check better; empty where there is no such report. */
    @Transactional
    public Optional<Submission> withdrawImprove(Token report) {
        Optional<Submission> found = submissions.findByTokenHash(report.hash());
        found.ifPresent(Submission::withdrawImprove);
        return found;
    }

    /** For staff: one submission by its id. */
    @Transactional(readOnly = true)
    public Optional<Submission> find(UUID id) {
        return submissions.findById(id);
    }

    /**
     * Changes what the clinic does with a submission. The same change sent twice is one.
     *
     * @param version what the person had before their eyes
     * @param done whether an open red flag may leave the list's top: a note says why
     * @return empty where there is no such submission
     * @throws OptimisticLockingFailureException where somebody, staff or runner, changed the submission since
     * @throws FlagNeedsNote where a red flag would be done without a note
     */
    @Transactional
    public Optional<Submission> handle(UUID id, int version, Handling wanted) {
        Optional<Submission> found = submissions.findById(id);
        found.filter(submission -> !submission.handling().equals(wanted)).ifPresent(submission -> {
            if (submission.version() != version) {
                throw new OptimisticLockingFailureException("changed since version " + version);
            }
            boolean leaves = Handling.isDone(wanted.status())
                    && !Handling.isDone(submission.handling().status());
            if (leaves && submission.isFlagged() && !notes.existsBySubmissionId(id)) {
                throw new FlagNeedsNote();
            }
            submission.handle(wanted, now());
        });
        return found;
    }

    /** A red flag is not done before somebody wrote down what became of it. */
    public static final class FlagNeedsNote extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /**
     * For staff: erases everything about a runner at once, as the runner's own link does.
     *
     * @return false where there is no such submission
     */
    @Transactional
    public boolean erase(UUID id) {
        Optional<UUID> draft = submissions.findById(id).map(Submission::draftId);
        draft.ifPresent(this::eraseDraft);
        return draft.isPresent();
    }

    private void eraseDraft(UUID draft) {
        counts.ofDraft(draft);
        submissions.deleteByDraftId(draft);
        drafts.delete(draft);
    }

    /**
     * Adds a note; the same note sent twice is one.
     *
     * @param noteId made up by the form, so that a second click brings the same one
     * @return false where there is no such submission
     */
    @Transactional
    public boolean note(UUID id, UUID noteId, String author, String text) {
        Optional<Submission> found = submissions.findById(id);
        if (found.isPresent() && !notes.existsById(noteId)) {
            notes.save(new Note(noteId, id, author, text, now()));
            words.note(found.get().number(), text);
        }
        return found.isPresent();
    }

    @Transactional(readOnly = true)
    public List<Note> notes(UUID id) {
        return notes.findBySubmissionIdOrderByWrittenAtDesc(id);
    }

    private Instant now() {
        return stored(clock.instant());
    }

    /** What a database keeps of a moment: microseconds. */
    static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
