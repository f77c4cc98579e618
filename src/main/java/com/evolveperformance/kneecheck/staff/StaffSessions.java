package com.evolveperformance.kneecheck.staff;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people are signed in. Ending one takes effect with its next request, on every instance. */
@Component
class StaffSessions {

    /**
     * One of them. Public because templates read it.
     *
     * @param key names it, but opens nothing: the cookie holds another id
     */
    record Session(String key, String sessionId, String name, Instant began, Instant last) {}

    private final JdbcClient jdbc;

    StaffSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have not run out, the last used first. */
    List<Session> of(String name, Instant now) {
        return jdbc.sql("""
                        select primary_id, session_id, principal_name, creation_time, last_access_time from spring_session
                        where principal_name = :name and expiry_time > :now order by last_access_time desc""")
                .param("name", name)
                .param("now", now.toEpochMilli())
                .query((row, n) -> new Session(
                        row.getString("primary_id").strip(),
                        row.getString("session_id").strip(),
                        row.getString("principal_name"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time"))))
                .list();
    }

    void end(String name, String key) {
        jdbc.sql("delete from spring_session where principal_name = :name and primary_id = :key")
                .param("name", name)
                .param("key", key)
                .update();
    }

    /** Ends all of a person's sessions. */
    void endAll(String name) {
        endOthers(name, "");
    }

    /** Ends all but the one with this id. */
    void endOthers(String name, String kept) {
        jdbc.sql("delete from spring_session where principal_name = :name and session_id <> :kept")
                .param("name", name)
                .param("kept", kept)
                .update();
    }
}
