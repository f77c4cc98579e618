package com.evolveperformance.kneecheck.submission;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Notes, with every change of a submission and in its transaction, that the counts of its day no longer hold. It only
 * adds lines, so those who change something at the same moment don't wait for one another.
 */
@Component
class StaleCounts {

    private final JdbcTemplate jdbc;

    StaleCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @PostPersist
    @PostUpdate
    void of(Submission submission) {
        of(submission.submittedAt());
    }

    void of(Instant moment) {
        jdbc.update("insert into trend_stale (at) values (?)", moment.atOffset(ZoneOffset.UTC));
    }

    /** Of everything one questionnaire led to. */
    void ofDraft(UUID draft) {
        jdbc.update("insert into trend_stale (at) select submitted_at from submission where draft_id = ?", draft);
    }
}
