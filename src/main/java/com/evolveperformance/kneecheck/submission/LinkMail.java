package com.evolveperformance.kneecheck.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That the link to a report was sent by e-mail; never to which address. */
@Entity
class LinkMail {

    @Id
    private UUID id;

    private UUID submissionId;
    private Instant sentAt;

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected LinkMail() {}

    LinkMail(UUID submissionId, Instant now) {
        this.id = UUID.randomUUID();
        this.submissionId = submissionId;
        this.sentAt = now;
    }

    UUID id() {
        return id;
    }

    UUID submissionId() {
        return submissionId;
    }

    Instant sentAt() {
        return sentAt;
    }
}
