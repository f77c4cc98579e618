package com.evolveperformance.kneecheck.trends;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.scoring.Band;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.ScoringRules.Limits;
import com.evolveperformance.kneecheck.submission.AgeGroup;
import com.evolveperformance.kneecheck.submission.Handling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was sent, and what was begun, between two moments. */
@Component
class DayCounter {

    /** A questionnaire that nobody touched for so long counts as left. */
    static final Duration LEFT = Duration.ofHours(24);

    private static final List<String> URGENCIES = List.of("emergency", "clinician", "none");

    private final JdbcClient jdbc;
    private final Limits limits;
    private final List<String> pages;

    DayCounter(JdbcClient jdbc, Assessor assessor) {
        this.jdbc = jdbc;
        this.limits = assessor.scoring().rules().limits();
        this.pages = assessor.questionnaire().pages().stream().map(Page::id).toList();
    }

    /** Counts submissions. */
    Counts sent(Instant from, Instant until) {
        Counts counts = new Counts();
        jdbc.sql("""
                        select urgency, main_focus, age, sex, choice, choice_at, contacted_at, status, strength, stiffness, imbalance
                        from submission where submitted_at >= ? and submitted_at < ?""").params(at(from), at(until)).query(row -> {
            count(row, counts);
        });
        return counts;
    }

    private void count(ResultSet row, Counts counts) throws SQLException {
        String focus = row.getString("main_focus");
        String choice = row.getString("choice");
        counts.add("sent");
        counts.add("flag." + URGENCIES.get(row.getInt("urgency")));
        counts.add("focus." + (focus == null ? "not-scored" : focus));
        counts.add("choice." + (choice == null ? "open" : choice.toLowerCase(Locale.ROOT)));
        Instant asked = moment(row, "choice_at");
        if (asked != null && choice != null && !choice.equals("REPORT")) {
            counts.add("wait."
                    + Wait.of(asked, moment(row, "contacted_at"), Handling.NEW.equals(row.getString("status")))
                            .id());
        }
        String sex = row.getString("sex");
        String group = AgeGroup.of(row.getObject("age", Integer.class)).id() + "." + (sex == null ? "not-said" : sex);
        counts.add("who." + group);
        for (Domain domain : Domain.values()) {
            counts.add("band." + group + "." + domain.id() + "." + band(row.getObject(domain.id(), Double.class)));
        }
    }

    private String band(@Nullable Double score) {
        return score == null ? "none" : Band.of(score, limits).id();
    }

    /**
     * Counts questionnaires by how far they came, once they are over: sent, led to urgent help, or left for a day.
     * Nothing that was answered is looked at, only which pages were sent off.
     */
    Counts drafts(Instant from, Instant until, Instant now) {
        Counts counts = new Counts();
        jdbc.sql("select state, saved_pages, updated_at from draft where created_at >= ? and created_at < ?")
                .params(at(from), at(until))
                .query(row -> {
                    String state = row.getString("state");
                    Instant updated = moment(row, "updated_at");
                    if (!state.equals("OPEN") || updated == null || !updated.isAfter(now.minus(LEFT))) {
                        count(state, Set.of(row.getString("saved_pages").split(",")), counts);
                    }
                });
        return counts;
    }

    private void count(String state, Set<String> saved, Counts counts) {
        counts.add("begun");
        pages.stream().filter(saved::contains).forEach(page -> counts.add("saved." + page));
        switch (state) {
            case "SUBMITTED" -> counts.add("finished");
            case "EMERGENCY" -> counts.add("urgent");
            default ->
                counts.add("left."
                        + pages.stream()
                                .filter(saved::contains)
                                .reduce((earlier, later) -> later)
                                .orElse("none"));
        }
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
