package com.evolveperformance.kneecheck.submission;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the e-mails that were sent for each report, so that nobody can flood somebody else with them. */
@Service
public class LinkMails {

    /** So many for one report, ever. */
    public static final int MOST = 3;

    private final SubmissionRepository submissions;
    private final LinkMailRepository mails;
    private final Clock clock;

    LinkMails(SubmissionRepository submissions, LinkMailRepository mails, Clock clock) {
        this.submissions = submissions;
        this.mails = mails;
        this.clock = clock;
    }

    /** How many were sent for this submission. */
    @Transactional(readOnly = true)
    public int sent(UUID submissionId) {
        return mails.countBySubmissionId(submissionId);
    }

    /**
     * Counts one that is about to be sent; several at the same moment follow one another.
     *
     * @return for {@link #giveBack}; empty where there is no such report, or it had all of its e-mails
     */
    @Transactional
    public Optional<UUID> take(Token report) {
        return submissions
                .lockByTokenHash(report.hash())
                .filter(submission -> mails.countBySubmissionId(submission.id()) < MOST)
                .map(submission -> mails.save(new LinkMail(submission.id(), Submissions.stored(clock.instant())))
                        .id());
    }

    /** One was not sent after all. */
    @Transactional
    public void giveBack(UUID taken) {
        mails.deleteById(taken);
    }
}
