package com.evolveperformance.kneecheck.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a member of staff wrote about a submission; the runner never sees it. */
@Entity
public class Note {

    /** Longest text, as in the column. */
    public static final int LENGTH = 4_000;

    @Id
    private UUID id;

    private UUID submissionId;
    private String author;
    private Instant writtenAt;

    @Column(length = LENGTH)
    private String text;

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Note() {}

    Note(UUID id, UUID submissionId, String author, String text, Instant now) {
        if (text.isBlank() || text.length() > LENGTH) {
            throw new IllegalArgumentException("a note has 1 to " + LENGTH + " characters");
        }
        this.id = id;
        this.submissionId = submissionId;
        this.author = author;
        this.text = text;
        this.writtenAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID submissionId() {
        return submissionId;
    }

    public String author() {
        return author;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String text() {
        return text;
    }
}
