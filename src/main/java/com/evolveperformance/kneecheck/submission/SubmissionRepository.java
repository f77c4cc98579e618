package com.evolveperformance.kneecheck.submission;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubmissionRepository extends Repository<Submission, UUID> {

    /** Stores at once, so that what else is stored within the transaction can refer to it. */
    Submission saveAndFlush(Submission submission);

    Optional<Submission> findById(UUID id);

    Optional<Submission> findByTokenHash(String tokenHash);

    /** The same, held against every other writer: two changes of a plan follow one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.tokenHash = :tokenHash")
    Optional<Submission> lockByTokenHash(String tokenHash);

    /** By its id, held in the same way. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Submission s where s.id = :id")
    Optional<Submission> lockById(UUID id);

    @Query("""
            select s from Submission s
            where s.id = (select c.submissionId from SharedCopy c where c.linkHash = :linkHash and c.withdrawnAt is null)""")
    Optional<Submission> findByOpenCopy(String linkHash);

    Optional<Submission> findByDraftIdAndAttempt(UUID draftId, int attempt);

    @Query(nativeQuery = true, value = "select nextval('submission_number')")
    long nextNumber();

    @Modifying
    @Query("delete from Submission s where s.submittedAt < :limit")
    int deleteOlderThan(Instant limit);

    /** Everything one questionnaire led to: the submission, and the emergencies found on the way; notes go with them. */
    @Modifying
    @Query("delete from Submission s where s.draftId = :draftId")
    int deleteByDraftId(UUID draftId);
}
