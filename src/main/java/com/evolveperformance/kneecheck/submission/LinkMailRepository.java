package com.evolveperformance.kneecheck.submission;

import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LinkMailRepository extends Repository<LinkMail, UUID> {

    LinkMail save(LinkMail mail);

    int countBySubmissionId(UUID submissionId);

    @Modifying
    @Query("delete from LinkMail m where m.id = :id")
    int deleteById(UUID id);
}
