package com.evolveperformance.kneecheck.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that runners hand on. Each follows from the report's own secret and its number, so that its runner can see it again
 * although only its hash is stored; the report's secret does not follow from it.
 */
@Service
public class SharedCopies {

    /** So many can be open at once. */
    public static final int MOST = 5;

    private final SubmissionRepository submissions;
    private final SharedCopyRepository copies;
    private final Clock clock;

    SharedCopies(SubmissionRepository submissions, SharedCopyRepository copies, Clock clock) {
        this.submissions = submissions;
        this.copies = copies;
        this.clock = clock;
    }

    /** All links of a report that were ever made, in order. */
    @Transactional(readOnly = true)
    public List<SharedCopy> of(UUID submissionId) {
        return copies.findBySubmissionIdOrderByNumber(submissionId);
    }

    /**
     * Makes the next link. Clicks at the same moment follow one another, and one that comes twice makes one.
     *
     * @param number which one it is to be; any other than the next makes none, and neither does one too many
     * @return false where there is no such report
     */
    @Transactional
    public boolean make(Token report, int number) {
        Optional<Submission> found = submissions.lockByTokenHash(report.hash());
        found.ifPresent(submission -> {
            List<SharedCopy> made = copies.findBySubmissionIdOrderByNumber(submission.id());
            if (number == next(made) && made.stream().filter(SharedCopy::open).count() < MOST) {
                copies.save(new SharedCopy(submission.id(), number, report.copy(number), now()));
            }
        });
        return found.isPresent();
    }

    /** The number of the next link. */
    public static int next(List<SharedCopy> made) {
        return made.stream().mapToInt(SharedCopy::number).max().orElse(0) + 1;
    }

    /**
     * Takes a link back; one that is not there or was taken back stays so.
     *
     * @return false where there is no such report
     */
    @Transactional
    public boolean withdraw(Token report, int number) {
        Optional<Submission> found = submissions.findByTokenHash(report.hash());
        found.ifPresent(submission -> copies.findBySubmissionIdOrderByNumber(submission.id()).stream()
                .filter(copy -> copy.number() == number && copy.open())
                .forEach(copy -> copy.withdraw(now())));
        return found.isPresent();
    }

    /** The submission behind a link that was handed on; empty where it is unknown or was taken back. */
    @Transactional(readOnly = true)
    public Optional<Submission> find(Token link) {
        return submissions.findByOpenCopy(link.hash());
    }

    private Instant now() {
        return Submissions.stored(clock.instant());
    }
}
