package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A questionnaire being filled in. Every Continue is stored here, page by page. Read and written with plain SQL by
 * {@link DraftStore}: it happens on every page, and needs nothing else.
 */
public final class Draft {

    /** Where a draft stands. */
    public enum State {
        OPEN,
        /** An emergency was found and stored; the answer can still be corrected. */
        EMERGENCY,
        SUBMITTED
    }

    private final UUID id;
    private final String codeHash;
    private final String language;
    private final String contentVersion;
    private final Instant createdAt;
    private final int version;
    private Answers answers;
    private Set<String> savedPages;
    private int attempt;
    private State state;
    private Instant updatedAt;

    Draft(Token code, String language, String contentVersion, Instant now) {
        this(
                UUID.randomUUID(),
                code.hash(),
                language,
                contentVersion,
                Answers.NONE,
                Set.of(),
                1,
                State.OPEN,
                now,
                now,
                0);
    }

    /**
     * A draft as it is stored.
     *
     * @param version counts the writes, so that a writer sees whether somebody was quicker
     */
    Draft(
            UUID id,
            String codeHash,
            String language,
            String contentVersion,
            Answers answers,
            Set<String> savedPages,
            int attempt,
            State state,
            Instant createdAt,
            Instant updatedAt,
            int version) {
        this.id = id;
        this.codeHash = codeHash;
        this.language = language;
        this.contentVersion = contentVersion;
        this.answers = answers;
        this.savedPages = savedPages;
        this.attempt = attempt;
        this.state = state;
        this.createdAt = createdAt;
        this.updatedAt = updatedAt;
        this.version = version;
    }

    /** Takes over what one page said. Refuses a draft that was submitted: its answers are locked. */
    void save(Page page, Map<String, String> values, Instant now) {
        refuseLocked();
        answers = answers.with(page::owns, values);
        savedPages = new LinkedHashSet<>(savedPages);
        savedPages.add(page.id());
        updatedAt = now;
    }

    /** Drops what a page said, as if it had not been seen. */
    void forget(Page page) {
        refuseLocked();
        answers = answers.with(page::owns, Map.of());
        savedPages = new LinkedHashSet<>(savedPages);
        savedPages.remove(page.id());
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

    String codeHash() {
        return codeHash;
    }

    int version() {
        return version;
    }

    public String language() {
        return language;
    }

    public Answers answers() {
        return answers;
    }

    /** The pages whose Continue was pressed, whatever they say now. */
    public Set<String> savedPages() {
        return Collections.unmodifiableSet(savedPages);
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
