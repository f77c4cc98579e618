package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.safety.Level;
import com.evolveperformance.kneecheck.safety.RaisedFlag;
import com.evolveperformance.kneecheck.scoring.Band;
import com.evolveperformance.kneecheck.scoring.Confidence;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.scoring.Load;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.WeakerSide;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Submissions as runners sent them, put straight into the database. */
public record Sent(JdbcClient jdbc) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One that calls for this, with right knee, pain 5 and stiffness in front. */
    public UUID sent(long number, Instant when, Disposition disposition) {
        UUID id = UUID.randomUUID();
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("which-knee", "right");
        answers.put("pain-worst", "5");
        if (disposition == Disposition.EMERGENCY) {
            answers.put("warning-signs-knee", "stuck");
        }
        jdbc.sql("""
                        insert into submission (id, number, token_hash, draft_id, attempt, language, content_version,
                            consent_version, consent_improve, submitted_at, urgency, place, main_focus, knee, worst_pain,
                            answers, outcome, version)
                        values (:id, :number, :token, :draft, 1, 'en', '1', '1', false, :when, :urgency, :place, :focus,
                            'right', 5, :answers, :outcome, 0)""")
                .param("id", id)
                .param("number", number)
                .param("token", "token " + number)
                .param("draft", UUID.randomUUID())
                .param("when", when.atOffset(ZoneOffset.UTC))
                .param("urgency", disposition.ordinal())
                .param("place", place(disposition.ordinal(), when))
                .param("focus", disposition == Disposition.EMERGENCY ? null : "stiffness", java.sql.Types.VARCHAR)
                .param("answers", JSON.writeValueAsString(answers))
                .param("outcome", JSON.writeValueAsString(outcome(disposition)))
                .update();
        jdbc.sql("insert into trend_stale (at) values (?)")
                .param(when.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** As {@code Standing} works it out: the group of the urgency, or else the new ones; there the newest first. */
    private static long place(int urgency, Instant when) {
        return (urgency == 2 ? 3 : urgency) * 100_000_000_000_000_000L
                + 10_000_000_000_000_000L
                - ChronoUnit.MICROS.between(Instant.EPOCH, when);
    }

    /** The runner chose, and left this to be reached by. */
    void chose(UUID id, String choice, String name, String phone, String email, String times) {
        jdbc.sql("""
                        update submission set choice = :choice, choice_at = submitted_at, contact_name = :name,
                            contact_phone = :phone, contact_email = :email, contact_times = :times,
                            contact_consent = submitted_at, version = version + 1
                        where id = :id""")
                .param("choice", choice)
                .param("name", name)
                .param("phone", phone)
                .param("email", email)
                .param("times", times)
                .param("id", id)
                .update();
    }

    void corrected(UUID id) {
        jdbc.sql("update submission set corrected_at = submitted_at where id = :id")
                .param("id", id)
                .update();
    }

    private static Outcome outcome(Disposition disposition) {
        List<RaisedFlag> flags = switch (disposition) {
            case EMERGENCY -> List.of(new RaisedFlag("RF4", Level.EMERGENCY, List.of("warning-signs-knee"), false));
            case CLINICIAN -> List.of(new RaisedFlag("RF13", Level.CLINICIAN, List.of(), false));
            case SELF_CARE -> List.of();
        };
        return new Outcome(
                "1",
                disposition,
                flags,
                List.of(),
                disposition == Disposition.EMERGENCY ? null : scores(),
                null,
                disposition == Disposition.EMERGENCY ? null : new Load(null, Load.Level.NONE, null),
                List.of(),
                null);
    }

    private static Scorecard scores() {
        return new Scorecard(
                List.of(
                        score(Domain.STRENGTH, 31.4, Band.SOME),
                        score(Domain.STIFFNESS, 77.6, Band.CLEAR),
                        new DomainScore(Domain.IMBALANCE, null, null, Confidence.LOW, 0, List.of(), "not-measured")),
                List.of(),
                WeakerSide.NONE,
                Focus.STIFFNESS,
                List.of(Domain.STIFFNESS),
                Set.of(),
                List.of());
    }

    private static DomainScore score(Domain domain, double score, Band band) {
        return new DomainScore(domain, score, band, Confidence.HIGH, 1, List.of(), null);
    }
}
