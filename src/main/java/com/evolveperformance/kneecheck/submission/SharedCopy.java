package com.evolveperformance.kneecheck.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link to a report that its runner can hand on: it shows the report and changes nothing. */
@Entity
public class SharedCopy {

    @Id
    private UUID id;

    private UUID submissionId;
    private int number;
    private String linkHash;
    private Instant madeAt;
    private @Nullable Instant withdrawnAt;

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected SharedCopy() {}

    SharedCopy(UUID submissionId, int number, Token link, Instant now) {
        this.id = UUID.randomUUID();
        this.submissionId = submissionId;
        this.number = number;
        this.linkHash = link.hash();
        this.madeAt = now;
    }

    /** The link opens nothing any more. */
    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID submissionId() {
        return submissionId;
    }

    /** Which one of the report: 1, 2, 3; never given again. */
    public int number() {
        return number;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** True as long as the link opens the report. */
    public boolean open() {
        return withdrawnAt == null;
    }
}
