package com.evolveperformance.kneecheck.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Views of the list that somebody gave a name, each seen by its owner only. */
@Component
class SavedViews {

    /** Longest name, as in the column. */
    static final int NAME_LENGTH = 60;

    /** Most that one person can have. */
    static final int MOST = 12;

    private static final int QUERY_LENGTH = 500;

    /** One of them; the query is one that {@link InboxFilter#query} gave. */
    record SavedView(UUID id, String name, String query) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<SavedView> of(String owner) {
        return jdbc.sql("select id, name, query from saved_view where owner = :owner order by created_at, id")
                .param("owner", owner)
                .query((row, n) ->
                        new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    /** Saves a view; false where it has no name, is too long, or the person has too many. */
    boolean save(String owner, String name, String query) {
        if (name.isEmpty()
                || name.length() > NAME_LENGTH
                || query.length() > QUERY_LENGTH
                || of(owner).size() >= MOST) {
            return false;
        }
        jdbc.sql(
                        "insert into saved_view (id, owner, name, query, created_at) values (:id, :owner, :name, :query, :now)")
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("name", name)
                .param("query", query)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    void delete(String owner, UUID id) {
        jdbc.sql("delete from saved_view where owner = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .update();
    }
}
