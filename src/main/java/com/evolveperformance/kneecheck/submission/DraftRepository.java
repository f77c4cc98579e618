package com.evolveperformance.kneecheck.submission;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DraftRepository extends Repository<Draft, UUID> {

    Draft save(Draft draft);

    Optional<Draft> findByCodeHash(String codeHash);

    /** The same, held against every other writer: two tabs or two clicks follow one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draft d where d.codeHash = :codeHash")
    Optional<Draft> lockByCodeHash(String codeHash);

    @Modifying
    @Query("delete from Draft d where d.updatedAt < :limit")
    int deleteOlderThan(Instant limit);

    @Modifying
    @Query("delete from Draft d where d.id = :id")
    int deleteById(UUID id);
}
