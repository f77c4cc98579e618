package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A questionnaire being filled in. Every Continue is stored here, page by page. */
@Entity
public class Draft {

    /** Where a draft stands. */
    public enum State {
        OPEN,
        /** An emergency was found and stored; the answer can still be corrected. */
        EMERGENCY,
        SUBMITTED
    }

    @Id
    private UUID id;

    private String codeHash;
    private String language;
    private String contentVersion;

    @Convert(converter = JsonColumns.AnswersColumn.class)
    @Column(length = 60_000)
    private Answers answers;

    @Column(length = 4_000)
    private String savedPages;

    private int attempt;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant createdAt;
    private Instant updatedAt;

    /** Null until it is stored, which tells Spring Data that it is new. Writers hold a lock, so it never conflicts. */
    @Version
    private @Nullable Integer version;

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Draft() {}

    Draft(Token code, String language, String contentVersion, Instant now) {
        this.id = UUID.randomUUID();
        this.codeHash = code.hash();
        this.language = language;
        this.contentVersion = contentVersion;
        this.answers = Answers.NONE;
        this.savedPages = "";
        this.attempt = 1;
        this.state = State.OPEN;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes over what one page said. Refuses a draft that was submitted: its answers are locked. */
    void save(Page page, Map<String, String> values, Instant now) {
        refuseLocked();
        answers = answers.with(page::owns, values);
        Set<String> pages = new LinkedHashSet<>(savedPages());
        pages.add(page.id());
        savedPages = String.join(",", pages);
        updatedAt = now;
    }

    /** Notes that the answers so far are an emergency that was stored as a submission. */
    void foundEmergency() {
        refuseLocked();
        state = State.EMERGENCY;
    }

    /** Goes on after the answer that looked like an emergency was corrected; the next submission is a new one. */
    void corrected() {
        if (state != State.EMERGENCY) {
            throw new IllegalStateException("only an emergency can be corrected, not " + state);
        }
        state = State.OPEN;
        attempt++;
    }

    void submitted() {
        refuseLocked();
        state = State.SUBMITTED;
    }

    private void refuseLocked() {
        if (state == State.SUBMITTED) {
            throw new IllegalStateException("the answers are locked: the draft was submitted");
        }
    }

    public UUID id() {
        return id;
    }

    public String language() {
        return language;
    }

    public Answers answers() {
        return answers;
    }

    /** The pages whose Continue was pressed, whatever they say now. */
    public Set<String> savedPages() {
        return savedPages.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(savedPages.split(",")));
    }

    public State state() {
        return state;
    }

    public int attempt() {
        return attempt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String contentVersion() {
        return contentVersion;
    }
}
