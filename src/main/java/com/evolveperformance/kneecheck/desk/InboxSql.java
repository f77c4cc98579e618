package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.desk.InboxFilter.Show;
import com.evolveperformance.kneecheck.desk.InboxFilter.Sort;
import com.evolveperformance.kneecheck.submission.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A view of the list as SQL that both databases answer out of one index. Each filter has an index that begins with it
 * and goes on in the list's order, so a page is read where it lies; the first of several filters leads, and it stands
 * first in the order too, because H2 uses an index for sorting only from its first column on. A range of days is turned
 * into ranges of places, one a group, because within a group the place follows from the day.
 */
final class InboxSql {

    /** Places from the first, to before the last. */
    record Range(long from, long until) {}

    private final InboxFilter filter;
    private final @Nullable Instant from;
    private final @Nullable Instant until;
    private final List<String> where = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable String leading;

    InboxSql(InboxFilter filter, String me, LocalDate today, ZoneId zone, @Nullable Collection<Long> numbers) {
        this.filter = filter;
        LocalDate first = filter.from();
        LocalDate last = filter.to();
        this.from = first == null ? null : first.atStartOfDay(zone).toInstant();
        this.until = last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
        if (numbers != null) {
            where.add("number in (:numbers)");
            values.put("numbers", numbers);
        }
        equal("assignee", filter.show() == Show.MINE ? me : filter.person());
        equal("status", filter.status());
        equal("choice", filter.choice().toUpperCase(Locale.ROOT));
        equal("main_focus", filter.focus());
        int urgency = InboxFilter.FLAGS.indexOf(filter.flag());
        equal("urgency", urgency < 0 ? "" : urgency);
        if (filter.show() == Show.DUE) {
            where.add("todo_on <= :today");
            values.put("today", today);
        }
        if (numbers != null) {
            leading = null;
        }
    }

    private void equal(String column, Object value) {
        if (!value.equals("")) {
            where.add(column + " = :" + column);
            values.put(column, value);
            leading = leading == null ? column : leading;
        }
    }

    /** The places to look at, one after the other. */
    List<Range> ranges() {
        Stream<Standing> groups = switch (filter.show()) {
            case TODO -> Stream.of(Standing.EMERGENCY, Standing.FLAG, Standing.WAITING, Standing.NEW);
            case FLAGS -> Stream.of(Standing.EMERGENCY, Standing.FLAG);
            case WAITING -> Stream.of(Standing.WAITING);
            case ALL, MINE, DUE -> Stream.of(Standing.values());
        };
        if (filter.sort() != Sort.FIRST || (from == null && until == null)) {
            List<Standing> all = groups.toList();
            return List.of(new Range(all.get(0).first(), end(all.get(all.size() - 1))));
        }
        return groups.map(this::range).toList();
    }

    private static long end(Standing group) {
        return group.first() + Standing.FLAG.first();
    }

    private Range range(Standing group) {
        return group == Standing.WAITING
                ? new Range(group.first(), end(group))
                : new Range(
                        until == null ? group.first() : group.at(until) + 1,
                        from == null ? end(group) : group.at(from) + 1);
    }

    Map<String, Object> values() {
        return values;
    }

    /** The conditions that hold for one range, without those of a cursor. */
    private List<String> conditions(Range range) {
        List<String> all = new ArrayList<>(where);
        if (filter.sort() == Sort.FIRST || filter.show() != Show.ALL) {
            all.add("place >= " + range.from() + " and place < " + range.until());
        }
        if (from != null) {
            all.add("submitted_at >= :from");
            values.put("from", from.atOffset(ZoneOffset.UTC));
        }
        if (until != null) {
            all.add("submitted_at < :until");
            values.put("until", until.atOffset(ZoneOffset.UTC));
        }
        return all;
    }

    /** What comes after the cursor, in order; before it and backwards where that is asked for. */
    String page(String columns, Range range, @Nullable InboxCursor cursor, boolean backwards) {
        List<String> all = conditions(range);
        boolean first = filter.sort() == Sort.FIRST;
        boolean rising = first || filter.sort() == Sort.OLDEST;
        boolean numbersRising = filter.sort() == Sort.OLDEST;
        String key = first ? "place" : "submitted_at";
        if (cursor != null) {
            String beyond = rising == backwards ? "<" : ">";
            all.add("%1$s %2$s= :key and (%1$s %2$s :key or number %3$s :after)"
                    .formatted(key, beyond, numbersRising == backwards ? "<" : ">"));
            values.put("key", first ? cursor.key() : cursor.moment().atOffset(ZoneOffset.UTC));
            values.put("after", cursor.number());
        }
        String order =
                key + (rising == backwards ? " desc" : "") + ", number" + (numbersRising == backwards ? " desc" : "");
        return "select " + columns + " from submission"
                + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
                + " order by " + (leading == null ? "" : leading + (indexRead(backwards) ? ", " : " desc, ")) + order
                + " fetch first :limit rows only";
    }

    /**
     * True where the order is that of the index, false where it is the very opposite: then the leading column has to be
     * turned round too, though it holds one value only, or H2 would sort.
     */
    private boolean indexRead(boolean backwards) {
        return backwards == (filter.sort() == Sort.OLDEST);
    }

    /** How many there are, counting no further than a few. */
    String count(Range range) {
        return "select count(*) from (select 1 from submission where " + String.join(" and ", conditions(range))
                + " fetch first :limit rows only) few";
    }
}
