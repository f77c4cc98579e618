package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.desk.InboxSql.Range;
import com.evolveperformance.kneecheck.submission.SearchWords;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.system.Clinic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list, a page at a time. */
@Component
@Transactional(readOnly = true)
class InboxQueries {

    /** How many hits of a search are looked at; whoever finds more is asked to narrow it. */
    static final int HITS = 1000;

    /** How many entries of one word are looked through for the other words. */
    private static final int ENTRIES = 20_000;

    /** How far the numbers on the tabs count. */
    static final int COUNTED = 100;

    private static final String COLUMNS =
            "id, number, submitted_at, corrected_at, urgency, main_focus, knee, age, how_long, choice, choice_at, status,"
                    + " assignee, todo_on, place";

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final Clock clock;

    InboxQueries(JdbcClient jdbc, Clinic clinic, Clock clock) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param more true where there are further ones
     * @param tooMany true where a search found more than it looks at
     */
    record Page(List<InboxRow> rows, boolean more, boolean tooMany) {}

    /** What comes after the cursor, from the start where there is none. */
    Page page(InboxFilter filter, String me, @Nullable InboxCursor cursor, int size) {
        Optional<List<Long>> hits = hits(filter);
        List<InboxRow> rows = rows(COLUMNS, filter, me, hits, cursor, size + 1, false, InboxQueries::row);
        return new Page(
                rows.subList(0, Math.min(size, rows.size())),
                rows.size() > size,
                hits.map(List::size).orElse(0) > HITS);
    }

    /** The next one in a view, or the one before. */
    Optional<InboxRow> beside(InboxFilter filter, String me, InboxCursor cursor, boolean before) {
        return rows(COLUMNS, filter, me, hits(filter), cursor, 1, before, InboxQueries::row).stream()
                .findFirst();
    }

    /** Where a submission stands, whatever its view. */
    Optional<InboxRow> row(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from submission where id = :id")
                .param("id", id)
                .query(InboxQueries::row)
                .optional();
    }

    /** Other submissions of the same questionnaire, e-mail address or phone number, the newest first. */
    List<InboxRow> samePerson(Submission submission) {
        Set<Long> numbers = new TreeSet<>(Comparator.reverseOrder());
        numbers.addAll(jdbc.sql("select number from submission where draft_id = :draft")
                .param("draft", submission.draftId())
                .query(Long.class)
                .list());
        List<byte[]> ways = SearchWords.ways(submission.contact()).stream()
                .map(SearchWords::first)
                .toList();
        if (!ways.isEmpty()) {
            numbers.addAll(
                    jdbc.sql("select distinct number from search_word where word in (:ways) and source = 'contact'"
                                    + " fetch first 100 rows only")
                            .param("ways", ways)
                            .query(Long.class)
                            .list());
        }
        numbers.remove(submission.number());
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from submission where number in (:numbers) order by number desc")
                        .param("numbers", numbers.stream().limit(20).toList())
                        .query(InboxQueries::row)
                        .list();
    }

    /** How many a view has, at most {@link #COUNTED}. */
    int count(InboxFilter filter, String me) {
        InboxSql sql = sql(filter, me, Optional.empty());
        int count = 0;
        for (Range range : sql.ranges()) {
            count += jdbc.sql(sql.count(range))
                    .params(sql.values())
                    .param("limit", COUNTED)
                    .query(Integer.class)
                    .single();
        }
        return Math.min(count, COUNTED);
    }

    /** What comes after the cursor, with columns of one's own. */
    <T> List<T> rows(
            String columns,
            InboxFilter filter,
            String me,
            @Nullable InboxCursor cursor,
            int limit,
            RowMapper<T> mapper) {
        return rows(columns, filter, me, hits(filter), cursor, limit, false, mapper);
    }

    private <T> List<T> rows(
            String columns,
            InboxFilter filter,
            String me,
            Optional<List<Long>> hits,
            @Nullable InboxCursor cursor,
            int limit,
            boolean backwards,
            RowMapper<T> mapper) {
        List<T> rows = new ArrayList<>();
        if (hits.filter(List::isEmpty).isPresent()) {
            return rows;
        }
        InboxSql sql = sql(filter, me, hits);
        List<Range> ranges = new ArrayList<>(sql.ranges());
        if (backwards) {
            Collections.reverse(ranges);
        }
        for (Range range : ranges) {
            if (rows.size() < limit) {
                rows.addAll(jdbc.sql(sql.page(columns, range, cursor, backwards))
                        .params(sql.values())
                        .param("limit", limit - rows.size())
                        .query(mapper)
                        .list());
            }
        }
        return rows;
    }

    private InboxSql sql(InboxFilter filter, String me, Optional<List<Long>> hits) {
        LocalDate today = clock.instant().atZone(clinic.zone()).toLocalDate();
        return new InboxSql(filter, me, today, clinic.zone(), hits.orElse(null));
    }

    /** The numbers a search finds, one more than is looked at where there are too many; empty where nothing is searched. */
    private Optional<List<Long>> hits(InboxFilter filter) {
        if (filter.q().isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(SearchWords.typed(filter.q()));
        words.sort(Comparator.comparing(String::length).reversed());
        List<Long> found = new ArrayList<>(words.isEmpty() ? List.of() : hits(words));
        String reference = filter.q().replaceFirst("^#", "");
        if (reference.matches("[0-9]{1,9}")) {
            found.add(Long.parseLong(reference));
        }
        return Optional.of(found);
    }

    private List<Long> hits(List<String> words) {
        Map<String, Object> values = new HashMap<>(Map.of("limit", HITS + 1, "entries", ENTRIES));
        StringBuilder sql = new StringBuilder("select distinct number from (select number from search_word where "
                + begins("", 0, words, values) + " fetch first :entries rows only) w where true");
        for (int i = 1; i < words.size(); i++) {
            sql.append(" and exists (select 1 from search_word v where v.number = w.number and ")
                    .append(begins("v.", i, words, values))
                    .append(")");
        }
        return jdbc.sql(sql + " fetch first :limit rows only")
                .params(values)
                .query(Long.class)
                .list();
    }

    private static String begins(String table, int i, List<String> words, Map<String, Object> values) {
        values.put("from" + i, SearchWords.first(words.get(i)));
        values.put("until" + i, SearchWords.after(words.get(i)));
        return "%1$sword >= :from%2$d and %1$sword < :until%2$d".formatted(table, i);
    }

    private static InboxRow row(ResultSet row, int n) throws SQLException {
        return new InboxRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                moment(row, "submitted_at").orElseThrow(),
                moment(row, "corrected_at").orElse(null),
                row.getInt("urgency"),
                row.getString("main_focus"),
                row.getString("knee"),
                row.getObject("age", Integer.class),
                row.getString("how_long"),
                row.getString("choice"),
                moment(row, "choice_at").orElse(null),
                row.getString("status"),
                row.getString("assignee"),
                row.getObject("todo_on", LocalDate.class),
                row.getLong("place"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
