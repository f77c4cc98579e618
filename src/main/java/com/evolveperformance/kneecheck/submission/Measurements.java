package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clinic measured itself. It is kept as often as it is saved, so nothing that anybody typed is lost. */
@Service
public class Measurements {

    private final JdbcClient jdbc;
    private final SubmissionRepository submissions;
    private final Assessor assessor;
    private final Clock clock;

    Measurements(JdbcClient jdbc, SubmissionRepository submissions, Assessor assessor, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.assessor = assessor;
        this.clock = clock;
    }

    /** Every revision, the newest first. */
    public List<Measurement> of(UUID submission) {
        return jdbc.sql("select revision, author, measured_at, entries from measured where submission_id = ?"
                        + " order by revision desc")
                .param(submission)
                .query((row, n) -> new Measurement(
                        row.getInt("revision"),
                        row.getString("author"),
                        row.getObject("measured_at", OffsetDateTime.class).toInstant(),
                        JsonColumns.answers(row.getString("entries"))))
                .list();
    }

    /**
     * Adds a revision; one that says the same as the newest is none. Two people follow one another on the submission.
     *
     * @param revision the newest that the person had before their eyes; 0 for none
     * @return false where there is no such submission
     * @throws OptimisticLockingFailureException where somebody has saved another one since
     */
    @Transactional
    public boolean save(UUID id, int revision, String author, Answers values) {
        Submission submission = submissions.lockById(id).orElse(null);
        if (submission == null) {
            return false;
        }
        List<Measurement> before = of(id);
        if (before.isEmpty() || !before.get(0).values().equals(values)) {
            int newest = before.isEmpty() ? 0 : before.get(0).revision();
            if (newest != revision) {
                throw new OptimisticLockingFailureException("measured anew since revision " + revision);
            }
            Instant now = Submissions.stored(clock.instant());
            insert(id, new Measurement(newest + 1, author, now, values));
            Instant first =
                    before.isEmpty() ? now : before.get(before.size() - 1).measuredAt();
            pair(submission, values, first.atOffset(ZoneOffset.UTC));
        }
        return true;
    }

    private void insert(UUID submission, Measurement measurement) {
        jdbc.sql("insert into measured (submission_id, revision, author, measured_at, entries) values (?, ?, ?, ?, ?)")
                .params(
                        submission,
                        measurement.revision(),
                        measurement.author(),
                        measurement.measuredAt().atOffset(ZoneOffset.UTC),
                        JsonColumns.text(measurement.values()))
                .update();
    }

    private void pair(Submission submission, Answers clinic, OffsetDateTime measuredAt) {
        jdbc.sql("delete from measured_pair where submission_id = ?")
                .param(submission.id())
                .update();
        for (MeasuredPair pair : MeasuredPair.of(assessor.questionnaire(), submission.answers(), clinic)) {
            jdbc.sql("insert into measured_pair (submission_id, field, test, measured_at, own, clinic)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(submission.id(), pair.field(), pair.test(), measuredAt, pair.own(), pair.clinic())
                    .update();
        }
    }
}
