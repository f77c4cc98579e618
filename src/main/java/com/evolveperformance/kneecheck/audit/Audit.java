package com.evolveperformance.kneecheck.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads the audit. There is no way to change or delete a line of it. */
@Component
public class Audit {

    private static final int DETAIL_LENGTH = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a line, within the transaction of what it tells where there is one. */
    public void record(String who, AuditAction action, @Nullable String subject) {
        record(who, action, subject, null);
    }

    /** The same with what changed, which must not be a health value. */
    public void record(String who, AuditAction action, @Nullable String subject, @Nullable String detail) {
        jdbc.sql("insert into audit (at, who, action, subject, detail) values (:at, :who, :action, :subject, :detail)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("action", action.id())
                .param("subject", subject, java.sql.Types.VARCHAR)
                .param("detail", shortened(detail), java.sql.Types.VARCHAR)
                .update();
    }

    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH);
    }

    /**
     * The newest lines that match.
     *
     * @param before only lines with a smaller number
     */
    public List<AuditEntry> find(AuditSearch search, long before, int limit) {
        List<String> where = new ArrayList<>(List.of("number < :before"));
        Map<String, Object> values = new HashMap<>(Map.of("before", before, "limit", limit));
        add("who = :who", "who", search.who(), where, values);
        AuditAction action = search.action();
        add("action = :action", "action", action == null ? null : action.id(), where, values);
        add("subject = :subject", "subject", search.subject(), where, values);
        add("at >= :from", "from", at(search.from()), where, values);
        add("at < :until", "until", at(search.until()), where, values);
        return jdbc.sql("select number, at, who, action, subject, detail from audit where "
                        + String.join(" and ", where) + " order by number desc fetch first :limit rows only")
                .params(values)
                .query((row, n) -> new AuditEntry(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }

    private static void add(
            String condition, String name, @Nullable Object value, List<String> where, Map<String, Object> values) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
