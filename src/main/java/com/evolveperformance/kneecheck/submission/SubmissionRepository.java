package com.evolveperformance.kneecheck.submission;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubmissionRepository extends Repository<Submission, UUID> {

    Submission save(Submission submission);

    Optional<Submission> findById(UUID id);

    Optional<Submission> findByTokenHash(String tokenHash);

    /** The same, held against every other writer: two changes of a plan follow one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.tokenHash = :tokenHash")
    Optional<Submission> lockByTokenHash(String tokenHash);

    @Query("""
            select s from Submission s
            where s.id = (select c.submissionId from SharedCopy c where c.linkHash = :linkHash and c.withdrawnAt is null)""")
    Optional<Submission> findByOpenCopy(String linkHash);

    Optional<Submission> findByDraftIdAndAttempt(UUID draftId, int attempt);

    @Query(nativeQuery = true, value = "select nextval('submission_number')")
    long nextNumber();

    /** Open red flags first, then the newest: one page of the inbox, without reading answers or outcomes. */
    @Query("""
            select new com.evolveperformance.kneecheck.submission.InboxLine(
                s.id, s.number, s.submittedAt, s.correctedAt, s.urgency, s.mainFocus, s.knee, s.worstPain, s.choice,
                s.reviewedAt)
            from Submission s
            where s.openFlag = :flagged
              and s.submittedAt <= :before and (s.submittedAt < :before or s.number < :beforeNumber)
            order by s.submittedAt desc, s.number desc""")
    List<InboxLine> inbox(boolean flagged, Instant before, long beforeNumber, Limit limit);

    @Modifying
    @Query("delete from Submission s where s.submittedAt < :limit")
    int deleteOlderThan(Instant limit);

    /** Everything one questionnaire led to: the submission, and the emergencies found on the way; notes go with them. */
    @Modifying
    @Query("delete from Submission s where s.draftId = :draftId")
    int deleteByDraftId(UUID draftId);
}
