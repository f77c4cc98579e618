package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.system.KeptFor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what is older than it may be kept, by itself: once after each start and then every day. Several instances may
 * do so at once: deleting what is gone already changes nothing.
 */
@Component
class Retention {

    private static final String DAILY = "PT24H";
    private static final String AFTER_START = "PT1M";

    private final DraftStore drafts;
    private final SubmissionRepository submissions;
    private final StaleCounts counts;
    private final KeptFor keptFor;
    private final Clock clock;

    Retention(DraftStore drafts, SubmissionRepository submissions, StaleCounts counts, KeptFor keptFor, Clock clock) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.counts = counts;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /** Deletes drafts by their last change and submissions by the day they were sent. */
    @Scheduled(initialDelayString = AFTER_START, fixedDelayString = DAILY)
    @Transactional
    public void clean() {
        Instant now = clock.instant();
        drafts.deleteOlderThan(now.minus(keptFor.drafts()));
        Instant limit = now.minus(keptFor.submissions());
        if (submissions.deleteOlderThan(limit) > 0) {
            counts.of(limit);
        }
    }
}
