package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a runner sent: the answers, and the outcome as it was shown that day. Neither changes once it was submitted. */
@Entity
@EntityListeners(StaleCounts.class)
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
    private @Nullable String mainFocus;
    private @Nullable String knee;
    private @Nullable Integer worstPain;
    private @Nullable Integer age;
    private @Nullable String sex;
    private @Nullable String howLong;
    private @Nullable Double strength;
    private @Nullable Double stiffness;
    private @Nullable Double imbalance;

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

    private String status;
    private @Nullable Instant contactedAt;
    private @Nullable String assignee;
    private @Nullable String todo;
    private @Nullable LocalDate todoOn;

    /** Where it stands in the clinic's list, see {@link Standing}. */
    private long place;

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
        this.status = Handling.NEW;
        derive();
    }

    /** An emergency whose runner changed some answers and still is one: it says what it says now. */
    void saysNow(Answers asked, Outcome now) {
        this.answers = asked;
        this.outcome = now;
        derive();
    }

    /** What the list sorts and filters by, out of answers and outcome. */
    private void derive() {
        this.urgency = outcome.disposition().ordinal();
        Scorecard scores = outcome.scores();
        this.mainFocus = scores == null ? null : scores.focus().id();
        this.strength = score(Domain.STRENGTH);
        this.stiffness = score(Domain.STIFFNESS);
        this.imbalance = score(Domain.IMBALANCE);
        this.knee = answers.text("which-knee");
        this.worstPain = whole("pain-worst");
        this.age = whole("age");
        this.sex = answers.text("sex");
        this.howLong = answers.text("how-long");
    }

    private @Nullable Double score(Domain domain) {
        Scorecard scores = outcome.scores();
        return scores == null
                ? null
                : scores.domains().stream()
                        .filter(each -> each.domain() == domain)
                        .findFirst()
                        .map(DomainScore::score)
                        .orElse(null);
    }

    private @Nullable Integer whole(String field) {
        Double number = answers.number(field);
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    /** Its place in the list follows from the rest, whoever changed what. */
    @PrePersist
    @PreUpdate
    void stand() {
        this.place = Standing.place(this);
    }

    /** The runner chose what to do next; it can be chosen anew. Who asks for us after all is new again. */
    void choose(NextStep next, Contact how, Instant now) {
        this.choice = next;
        this.contact = how;
        this.choiceAt = now;
        if (next != NextStep.REPORT && Handling.isDone(status)) {
            this.status = Handling.NEW;
        }
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

    /** The clinic changed what it does with it. */
    void handle(Handling handling, Instant now) {
        if (contactedAt == null && !handling.status().equals(Handling.NEW)) {
            contactedAt = now;
        }
        this.status = handling.status();
        this.assignee = handling.assignee();
        this.todo = handling.todo();
        this.todoOn = handling.todoOn();
    }

    /** True where it had a red flag, open or not. */
    public boolean isFlagged() {
        return outcome.disposition() != Disposition.SELF_CARE;
    }

    public Handling handling() {
        return new Handling(status, assignee, todo, todoOn);
    }

    /** The runner took back the optional consent. */
    void withdrawImprove() {
        this.consentImprove = false;
    }

    /** The questionnaire it came of. */
    public UUID draftId() {
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

    /** 0 emergency, 1 clinician, 2 self-care. */
    public int urgency() {
        return urgency;
    }

    public @Nullable Integer age() {
        return age;
    }

    public @Nullable String howLong() {
        return howLong;
    }

    public long place() {
        return place;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
