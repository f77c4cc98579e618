package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.submission.InboxLine;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.system.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a page of the inbox ready to be shown: open red flags first, then the newest. */
record InboxAssembler(Submissions submissions, Words words, Moments moments) {

    /** How many submissions of a group a page shows. */
    static final int PAGE = 25;

    /** The first page: both groups. */
    InboxView first() {
        List<InboxLine> flagged = lines(true, InboxCursor.START);
        List<InboxLine> others = lines(false, InboxCursor.START);
        return new InboxView(rows(flagged), rows(others), true, next(flagged), next(others));
    }

    /** A further page of one group. */
    InboxView further(boolean flagged, InboxCursor cursor) {
        List<InboxLine> lines = lines(flagged, cursor);
        return flagged
                ? new InboxView(rows(lines), List.of(), false, next(lines), null)
                : new InboxView(List.of(), rows(lines), false, null, next(lines));
    }

    /** One more than is shown, to know whether there are more. */
    private List<InboxLine> lines(boolean flagged, InboxCursor cursor) {
        return submissions.inbox(flagged, cursor.before(), cursor.number(), PAGE + 1);
    }

    private static @Nullable String next(List<InboxLine> lines) {
        return lines.size() > PAGE ? InboxCursor.after(lines.get(PAGE - 1)).text() : null;
    }

    private List<InboxView.Row> rows(List<InboxLine> lines) {
        return lines.stream().limit(PAGE).map(this::row).toList();
    }

    private InboxView.Row row(InboxLine line) {
        Disposition urgency = Disposition.values()[line.urgency()];
        String focus = line.mainFocus();
        String knee = line.knee();
        return new InboxView.Row(
                line.id(),
                line.number(),
                moments.words(line.submittedAt()),
                line.submittedAt().toString(),
                urgency == Disposition.SELF_CARE ? null : urgency.id(),
                line.correctedAt() != null,
                knee == null ? "" : words.get("staff.knee." + knee),
                line.worstPain(),
                words.get("staff.focus." + (focus == null ? "not-scored" : focus)),
                choice(words, line.choice(), urgency),
                line.reviewedAt() != null);
    }

    /** What the runner chose to do next, or why there is nothing yet. */
    static String choice(Words words, @Nullable NextStep choice, Disposition urgency) {
        if (choice != null) {
            return words.get("staff.choice." + choice.id());
        }
        return words.get(urgency == Disposition.EMERGENCY ? "staff.choice.safety-page" : "staff.choice.open");
    }
}
