package com.evolveperformance.kneecheck.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drafts in the database. A draft is one row that is read and written whole, so this is plain SQL. */
@Repository
class DraftStore {

    private static final String SELECT =
            "select id, code_hash, language, content_version, answers, saved_pages, attempt,"
                    + " state, created_at, updated_at, version from draft where code_hash = ?";

    private static final String INSERT =
            "insert into draft (id, code_hash, language, content_version, created_at, answers,"
                    + " saved_pages, attempt, state, updated_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";

    private static final String UPDATE = "update draft set answers = ?, saved_pages = ?, attempt = ?, state = ?,"
            + " updated_at = ?, version = version + 1 where id = ? and version = ?";

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void insert(Draft draft) {
        jdbc.sql(INSERT)
                .params(draft.id(), draft.codeHash(), draft.language(), draft.contentVersion(), at(draft.createdAt()))
                .params(content(draft))
                .update();
    }

    /** One statement, and no transaction around it. */
    public Optional<Draft> find(Token code) {
        return read(SELECT, code);
    }

    /** The same, held against every other writer until the transaction ends. */
    public Optional<Draft> lock(Token code) {
        return read(SELECT + " for update", code);
    }

    /**
     * Writes what has changed.
     *
     * @return false, and nothing is written, where the draft is gone or somebody wrote since it was read
     */
    @Transactional
    public boolean update(Draft draft) {
        return jdbc.sql(UPDATE)
                        .params(content(draft))
                        .params(draft.id(), draft.version())
                        .update()
                == 1;
    }

    int deleteOlderThan(Instant limit) {
        return jdbc.sql("delete from draft where updated_at < ?")
                .param(at(limit))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from draft where id = ?").param(id).update();
    }

    private Optional<Draft> read(String sql, Token code) {
        return jdbc.sql(sql).param(code.hash()).query(DraftStore::draft).optional();
    }

    private static List<Object> content(Draft draft) {
        return List.of(
                JsonColumns.text(draft.answers()),
                String.join(",", draft.savedPages()),
                draft.attempt(),
                draft.state().name(),
                at(draft.updatedAt()));
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        String pages = row.getString("saved_pages");
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("code_hash"),
                row.getString("language"),
                row.getString("content_version"),
                JsonColumns.answers(row.getString("answers")),
                pages.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(pages.split(","))),
                row.getInt("attempt"),
                Draft.State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
