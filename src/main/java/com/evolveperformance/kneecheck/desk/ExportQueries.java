package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.desk.InboxFilter.Sort;
import com.evolveperformance.kneecheck.safety.Disposition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows of an export a few thousand at a time, so that a file of any length needs little memory. */
@Component
class ExportQueries {

    /** The columns of the database that everybody's export has, by the names it gives them. */
    static final List<String> FIELDS = List.of(
            "number",
            "submitted_at",
            "corrected_at",
            "urgency",
            "main_focus",
            "strength",
            "stiffness",
            "imbalance",
            "knee",
            "how_long",
            "worst_pain",
            "age",
            "sex",
            "choice",
            "choice_at",
            "status",
            "assignee",
            "todo_on",
            "contacted_at",
            "content_version");

    /** Those that name somebody. */
    static final List<String> NAMES = List.of("contact_name", "contact_phone", "contact_email", "contact_times");

    private static final int CHUNK = 2_000;

    /** Fewer at first, so that the file starts at once. */
    private static final int FIRST_CHUNK = 100;

    private record Line(@Nullable Object[] cells, InboxCursor cursor) {}

    private final InboxQueries queries;

    ExportQueries(InboxQueries queries) {
        this.queries = queries;
    }

    /** Hands over every row of a view, newest first. */
    void each(InboxFilter filter, String me, boolean names, Consumer<@Nullable Object[]> row) {
        InboxFilter newest = filter.sorted(Sort.NEWEST);
        List<String> columns = new ArrayList<>(FIELDS);
        columns.addAll(names ? NAMES : List.of());
        String list = String.join(", ", columns);
        InboxCursor cursor = null;
        List<Line> lines;
        int chunk;
        do {
            chunk = cursor == null ? FIRST_CHUNK : CHUNK;
            lines = queries.rows(list, newest, me, cursor, chunk, (result, n) -> line(result, columns));
            lines.forEach(line -> row.accept(line.cells()));
            cursor = lines.isEmpty() ? null : lines.get(lines.size() - 1).cursor();
        } while (lines.size() == chunk);
    }

    private static Line line(ResultSet row, List<String> columns) throws SQLException {
        @Nullable Object[] cells = new Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            Object value = row.getObject(i + 1);
            cells[i] = switch (columns.get(i)) {
                case "submitted_at", "corrected_at", "choice_at", "contacted_at" -> moment(row, i + 1);
                case "urgency" -> Disposition.values()[row.getInt(i + 1)].id();
                case "strength", "stiffness", "imbalance" ->
                    value instanceof Double score ? Math.round(score * 10) / 10.0 : null;
                case "choice" -> value == null ? null : value.toString().toLowerCase(Locale.ROOT);
                default -> value;
            };
        }
        Instant sent = row.getObject("submitted_at", OffsetDateTime.class).toInstant();
        return new Line(cells, InboxCursor.at(sent, row.getLong("number")));
    }

    private static @Nullable Object moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
