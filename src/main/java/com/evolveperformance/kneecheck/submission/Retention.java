package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.system.KeptFor;
import com.evolveperformance.kneecheck.system.ScheduledWork;
import java.time.Clock;
import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what is older than it may be kept, by itself: soon after a start and then every hour, on one instance. */
@Component
class Retention {

    private static final String HOURLY = "PT1H";
    private static final String AFTER_START = "PT5S";

    /** Nearly an hour, so that another instance does not do the same half an hour later. */
    private static final String FOR_THIS_HOUR = "PT50M";

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
    @Scheduled(initialDelayString = AFTER_START, fixedDelayString = HOURLY)
    @SchedulerLock(name = "retention", lockAtMostFor = ScheduledWork.AT_MOST, lockAtLeastFor = FOR_THIS_HOUR)
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
