package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a runner sent: the answers, and the outcome as it was shown that day. Neither changes once it was submitted. */
@Entity
public class Submission {

    @Id
    private UUID id;

    private long number;
    private String tokenHash;
    private UUID draftId;
    private int attempt;
    private String language;
    private String contentVersion;
    private String consentVersion;
    private boolean consentImprove;
    private Instant submittedAt;
    private @Nullable Instant correctedAt;

    private int urgency;
    private boolean openFlag;
    private @Nullable String mainFocus;
    private @Nullable String knee;
    private @Nullable Integer worstPain;

    @Convert(converter = JsonColumns.AnswersColumn.class)
    @Column(length = 60_000)
    private Answers answers;

    @Convert(converter = JsonColumns.OutcomeColumn.class)
    @Column(length = 200_000)
    private Outcome outcome;

    /** Null as long as the runner changed nothing in the plan. */
    @Convert(converter = JsonColumns.PlanChoiceColumn.class)
    @Column(length = 20_000)
    private @Nullable PlanChoice planChoice;

    @Enumerated(EnumType.STRING)
    private @Nullable NextStep choice;

    private @Nullable Instant choiceAt;

    @Embedded
    private @Nullable Contact contact;

    private @Nullable Instant reviewedAt;
    private @Nullable String reviewedBy;

    /** Null until it is stored, which also tells Spring Data that it is new. */
    @Version
    private @Nullable Integer version;

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected Submission() {}

    Submission(
            long number, Token token, Draft draft, Answers asked, Outcome outcome, String consentVersion, Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.tokenHash = token.hash();
        this.draftId = draft.id();
        this.attempt = draft.attempt();
        this.language = draft.language();
        this.contentVersion = outcome.contentVersion();
        this.consentVersion = consentVersion;
        this.consentImprove = asked.has("consent-improve");
        this.submittedAt = now;
        this.answers = asked;
        this.outcome = outcome;
        this.urgency = outcome.disposition().ordinal();
        this.openFlag = flagged();
        Scorecard scores = outcome.scores();
        this.mainFocus = scores == null ? null : scores.focus().id();
        this.knee = asked.text("which-knee");
        Double worst = asked.number("pain-worst");
        this.worstPain = worst == null ? null : Integer.valueOf(worst.intValue());
    }

    /** An emergency whose runner changed some answers and still is one: it says what it says now. */
    void saysNow(Answers asked, Outcome now) {
        this.answers = asked;
        this.outcome = now;
    }

    /** The runner chose what to do next; it can be chosen anew. */
    void choose(NextStep next, Contact how, Instant now) {
        this.choice = next;
        this.contact = how;
        this.choiceAt = now;
    }

    /** The runner took back the choice, and with it what was left to be reached by. */
    void withdrawChoice() {
        this.choice = null;
        this.contact = null;
        this.choiceAt = null;
    }

    /** The runner changed the plan. */
    void plan(PlanChoice changed) {
        this.planChoice = changed;
    }

    void review(String by, Instant now) {
        this.reviewedAt = now;
        this.reviewedBy = by;
        this.openFlag = false;
    }

    void reopen() {
        this.reviewedAt = null;
        this.reviewedBy = null;
        this.openFlag = flagged();
    }

    private boolean flagged() {
        return outcome.disposition() != Disposition.SELF_CARE;
    }

    /** True where it already stands as this person wants it. */
    boolean isReviewed(boolean wanted, String by) {
        return wanted ? by.equals(reviewedBy) : reviewedAt == null;
    }

    /** The runner took back the optional consent. */
    void withdrawImprove() {
        this.consentImprove = false;
    }

    UUID draftId() {
        return draftId;
    }

    /** The runner took back the answer that had looked like an emergency. */
    void corrected(Instant now) {
        this.correctedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The number on the runner's bib: the only name in the product. */
    public long number() {
        return number;
    }

    public String language() {
        return language;
    }

    public String contentVersion() {
        return contentVersion;
    }

    public String consentVersion() {
        return consentVersion;
    }

    public boolean consentImprove() {
        return consentImprove;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant correctedAt() {
        return correctedAt;
    }

    public Answers answers() {
        return answers;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What the runner changed in the plan since. */
    public PlanChoice planChoice() {
        return planChoice == null ? PlanChoice.NONE : planChoice;
    }

    public @Nullable NextStep choice() {
        return choice;
    }

    public @Nullable Instant choiceAt() {
        return choiceAt;
    }

    public Contact contact() {
        return contact == null ? Contact.NONE : contact;
    }

    public @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    public @Nullable String reviewedBy() {
        return reviewedBy;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
