package com.evolveperformance.kneecheck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report, ready to be shown: words in the runner's language and numbers as they stand on the page. Page, PDF, data
 * file and staff page all read it, so they cannot disagree. Public because templates read it.
 *
 * @param disposition {@code emergency}, {@code clinician} or {@code self-care}
 * @param title the page's title
 * @param urgent what to do first; null for self-care. With an emergency nothing but this and the bib is to be shown
 * @param headline absent with an emergency
 * @param lanes the three scores, biggest first, those not scored last; none with an emergency
 * @param sure how sure the scores are; null where tests are hidden
 * @param sides left against right; null where no test compared them
 * @param load absent with an emergency
 * @param plan absent wherever drills are hidden
 * @param tried what was tried so far; null where it was not asked
 * @param notes what to know about norms and tests kept back
 * @param method how it was worked out; absent with an emergency
 */
public record Report(
        String disposition,
        String title,
        Bib bib,
        @Nullable Urgent urgent,
        @Nullable Headline headline,
        List<Lane> lanes,
        @Nullable Sure sure,
        @Nullable SidesView sides,
        List<PatternView> patterns,
        @Nullable LoadView load,
        @Nullable PlanView plan,
        @Nullable TriedView tried,
        List<String> notes,
        @Nullable Method method) {

    public Report {
        lanes = List.copyOf(lanes);
        patterns = List.copyOf(patterns);
        notes = List.copyOf(notes);
    }

    public boolean emergency() {
        return disposition.equals("emergency");
    }

    /** True where drills and tests are hidden until somebody has looked at the knee. */
    public boolean clinician() {
        return disposition.equals("clinician");
    }

    /**
     * The runner's number, the only name in the product.
     *
     * @param number as shown, with its sign
     * @param knee which knee; null where it was not asked yet
     */
    public record Bib(String number, String date, @Nullable String knee) {}

    /**
     * The one sentence that matters.
     *
     * @param key what kind of sentence it is: {@code one}, {@code two}, {@code none}, {@code none-quick},
     *     {@code not-scored}, {@code clinician} or {@code check-first}
     * @param lead what it may mean, in a few sentences
     * @param confidence how sure it is; null where nothing was scored
     * @param spotlight a past injury that counts; null where there is none
     */
    public record Headline(
            String key,
            String text,
            List<String> lead,
            @Nullable String confidence,
            @Nullable String spotlight) {

        public Headline {
            lead = List.copyOf(lead);
        }
    }

    /**
     * How sure the scores are.
     *
     * @param helpsMost the one test that would help most; null where none would
     * @param change what would change what the report says first; none where nothing comes first
     */
    public record Sure(@Nullable String helpsMost, List<String> change) {

        public Sure {
            change = List.copyOf(change);
        }
    }

    /**
     * Where it hurts, and what people often describe like that.
     *
     * @param sources ids
     */
    public record PatternView(String id, String text, String notTypical, List<String> sources) {

        public PatternView {
            sources = List.copyOf(sources);
        }
    }

    /** What was tried before, and how long it helped. */
    public record TriedView(String lead, List<Item> items) {

        /** One thing that was tried. */
        public record Item(String id, String name, String text) {}

        public TriedView {
            items = List.copyOf(items);
        }
    }

    /**
     * How the report was worked out.
     *
     * @param sources each source that stands behind a number of this report
     */
    public record Method(List<String> paragraphs, String version, List<Source> sources) {

        /** A publication. */
        public record Source(String id, String title) {}

        public Method {
            paragraphs = List.copyOf(paragraphs);
            sources = List.copyOf(sources);
        }
    }
}
