package com.evolveperformance.kneecheck.submission;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NoteRepository extends Repository<Note, UUID> {

    Note save(Note note);

    boolean existsById(UUID id);

    boolean existsBySubmissionId(UUID submissionId);

    List<Note> findBySubmissionIdOrderByWrittenAtDesc(UUID submissionId);
}
