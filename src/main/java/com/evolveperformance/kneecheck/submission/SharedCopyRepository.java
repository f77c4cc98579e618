package com.evolveperformance.kneecheck.submission;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SharedCopyRepository extends Repository<SharedCopy, UUID> {

    SharedCopy save(SharedCopy copy);

    List<SharedCopy> findBySubmissionIdOrderByNumber(UUID submissionId);
}
