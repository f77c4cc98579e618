package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.submission.Handling;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statuses a submission can have: the built-in ones, and the clinic's own. */
@Component
class Statuses {

    /** Longest name, as in the column. */
    static final int NAME_LENGTH = 40;

    /** One of them. Public because templates read it. */
    public record Status(String id, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Statuses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that are in use, the clinic's own before the last two. */
    List<Status> all(Words words) {
        List<Status> all = new ArrayList<>();
        Handling.BUILT_IN.forEach(id -> all.add(new Status(id, words.get("staff.status." + id))));
        all.addAll(2, own());
        return all;
    }

    List<Status> own() {
        return jdbc.sql("select id, name from own_status where retired = false order by created_at, id")
                .query((row, n) -> new Status(row.getString("id"), row.getString("name")))
                .list();
    }

    boolean exists(String id) {
        return Handling.BUILT_IN.contains(id)
                || jdbc.sql("select exists (select 1 from own_status where id = :id and retired = false)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single();
    }

    /** The words for one, also where it is no longer in use. */
    String name(String id, Words words) {
        return Handling.BUILT_IN.contains(id)
                ? words.get("staff.status." + id)
                : jdbc.sql("select name from own_status where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse(id);
    }

    /** Adds one of the clinic's own; one of the same name that was retired comes back. */
    void add(String name) {
        int back = jdbc.sql("update own_status set retired = false where name = :name")
                .param("name", name)
                .update();
        if (back == 0) {
            jdbc.sql("insert into own_status (id, name, created_at) values (:id, :name, :now)")
                    .param("id", Handling.OWN + UUID.randomUUID().toString().substring(0, 8))
                    .param("name", name)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Offers it no longer; submissions that have it keep it. */
    void retire(String id) {
        jdbc.sql("update own_status set retired = true where id = :id")
                .param("id", id)
                .update();
    }
}
