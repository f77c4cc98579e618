package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.desk.InboxFilter.Show;
import com.evolveperformance.kneecheck.desk.InboxFilter.Sort;
import com.evolveperformance.kneecheck.desk.InboxView.Group;
import com.evolveperformance.kneecheck.desk.InboxView.Row;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.submission.AgeGroup;
import com.evolveperformance.kneecheck.submission.Handling;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.Standing;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of the list into words.
 *
 * @param statuses the names of the statuses, by id
 * @param seenBy who else has a submission open, by its id
 */
record InboxAssembler(Words words, Instant now, Map<String, String> statuses, Map<String, String> seenBy) {

    /** How many submissions a page shows. */
    static final int PAGE = 25;

    /** In the list's own order each group has a heading. */
    List<Group> groups(InboxFilter filter, List<InboxRow> rows) {
        List<Group> groups = new ArrayList<>();
        String last = "";
        for (InboxRow row : rows) {
            String id = filter.sort() == Sort.FIRST && filter.show() != Show.DUE ? heading(row.place()) : "all";
            if (!id.equals(last)) {
                groups.add(
                        new Group(id, id.equals("all") ? "" : words.get("staff.inbox.group." + id), new ArrayList<>()));
                last = id;
            }
            groups.get(groups.size() - 1).rows().add(row(filter, row));
        }
        return groups;
    }

    private static String heading(long place) {
        return switch (Standing.of(place)) {
            case EMERGENCY, FLAG -> "flags";
            case WAITING -> "waiting";
            case NEW -> "new";
            case IN_HAND -> "in-hand";
            case DONE -> "done";
        };
    }

    private Row row(InboxFilter filter, InboxRow row) {
        Disposition urgency = Disposition.values()[row.urgency()];
        Instant asked = row.choiceAt();
        Instant since = asked != null && Standing.of(row.place()) == Standing.WAITING ? asked : row.submittedAt();
        String choice = row.choice();
        String assignee = row.assignee();
        return new Row(
                row.id(),
                filter.address("/staff/submissions/" + row.id(), ""),
                row.number(),
                Handling.isDone(row.status()) ? "" : words.get("staff.waiting.for", waiting(words, since, now)),
                since.toString(),
                urgency == Disposition.SELF_CARE ? null : urgency.id(),
                row.correctedAt() != null,
                age(words, row.age()),
                knee(words, row.knee(), row.howLong()),
                focus(words, row.mainFocus()),
                choice(words, choice == null ? null : NextStep.valueOf(choice), urgency),
                row.status(),
                statuses.getOrDefault(row.status(), row.status()),
                assignee == null ? "" : assignee,
                seenBy.getOrDefault(row.id().toString(), ""));
    }

    /** "3 days", "5 hours", "20 minutes". */
    static String waiting(Words words, Instant since, Instant now) {
        Duration time = Duration.between(since, now);
        if (time.toDays() >= 2) {
            return words.get("staff.waiting.days", time.toDays());
        }
        return time.toHours() >= 1
                ? words.get("staff.waiting.hours", time.toHours())
                : words.get("staff.waiting.minutes", Math.max(1, time.toMinutes()));
    }

    /** What stands out. */
    static String focus(Words words, @Nullable String focus) {
        return words.get("staff.focus." + (focus == null ? "not-scored" : focus));
    }

    /** "30 to 39"; empty where it was not said. */
    static String age(Words words, @Nullable Integer age) {
        return age == null ? "" : words.get("staff.age." + AgeGroup.of(age).id());
    }

    /** "Right, 2 to 6 weeks". */
    static String knee(Words words, @Nullable String knee, @Nullable String howLong) {
        if (knee == null) {
            return "";
        }
        String side = words.get("staff.knee." + knee);
        return howLong == null ? side : words.get("staff.knee.since", side, words.get("staff.how-long." + howLong));
    }

    /** What the runner chose to do next, or why there is nothing yet. */
    static String choice(Words words, @Nullable NextStep choice, Disposition urgency) {
        if (choice != null) {
            return words.get("staff.choice." + choice.id());
        }
        return words.get(urgency == Disposition.EMERGENCY ? "staff.choice.safety-page" : "staff.choice.open");
    }
}
