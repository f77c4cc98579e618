package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.audit.AuditAction;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who opened a submission a moment ago, as the audit tells: so that two people do not ring the same runner. */
@Component
class Presence {

    /** How long somebody counts as looking at it. */
    static final Duration WHILE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who, besides me, opened which of these last. */
    Map<String, String> others(Collection<UUID> ids, String me) {
        Map<String, String> others = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select subject, who from audit
                            where subject in (:ids) and action = :view and at > :since and who <> :me order by number""")
                    .param("ids", ids.stream().map(UUID::toString).toList())
                    .param("view", AuditAction.VIEW.id())
                    .param("since", clock.instant().minus(WHILE).atOffset(ZoneOffset.UTC))
                    .param("me", me)
                    .query(row -> {
                        others.put(row.getString("subject"), row.getString("who"));
                    });
        }
        return others;
    }
}
