package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.system.AnswerWords;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission ready to be shown. Public because templates read it.
 *
 * @param version what a change is checked against
 * @param knee in words, with how long it has hurt; empty where it was not said
 * @param pain the worst, in words; empty where it was not said
 * @param choice in words
 * @param choiceAt when it was chosen, in words; null where nothing was
 * @param corrected when the runner took back what looked urgent, in words; null where that did not happen
 * @param disposition {@code emergency}, {@code clinician} or {@code self-care}
 * @param gate why self-tests were kept back, in words
 * @param told age and sex as they were told
 * @param waiting how long ago it was sent, or the runner asked for us
 * @param age the age band
 */
public record SubmissionView(
        UUID id,
        int version,
        long number,
        String received,
        String contentVersion,
        String knee,
        String pain,
        String choice,
        @Nullable String choiceAt,
        ContactView contact,
        @Nullable String corrected,
        String disposition,
        List<FlagView> flags,
        List<String> gate,
        List<AnswerWords.Part> parts,
        boolean improve,
        String told,
        String waiting,
        String age,
        List<ZoneView> zones,
        List<NoteView> notes) {

    /**
     * How to reach the runner; all null where that was not asked for.
     *
     * @param dial what a {@code tel:} link takes
     * @param mail what a {@code mailto:} link takes
     * @param consent when the runner agreed to be contacted, in words
     */
    public record ContactView(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String dial,
            @Nullable String email,
            @Nullable String mail,
            @Nullable String times,
            @Nullable String consent) {

        public boolean empty() {
            return name == null && phone == null && email == null && times == null;
        }
    }

    /**
     * A red flag with the answers that raised it.
     *
     * @param level {@code emergency}, {@code clinician} or {@code check-first}
     * @param cleared true where a clinician has said that exercise is fine
     */
    public record FlagView(String label, String level, boolean cleared, List<AnswerWords.Line> answers) {}

    /**
     * A drawing of the pain map.
     *
     * @param side in words
     * @param name the drawing in words
     * @param id the drawing
     * @param flip true for the left knee
     * @param spots what is marked
     */
    public record ZoneView(String side, String name, String id, boolean flip, List<String> spots) {}

    /** A note, line by line. */
    public record NoteView(String author, String written, List<String> lines) {}
}
