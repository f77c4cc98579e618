package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.submission.Note;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as it was typed. Public because templates read it.
 *
 * @param key made up when the form was shown, so that two clicks on it are one note
 */
public record NoteForm(UUID key, String text) {

    /** Longest text, in the units that browsers count. */
    public static final int LENGTH = Note.LENGTH;

    private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** A form to be filled in. */
    static NoteForm empty() {
        return new NoteForm(UUID.randomUUID(), "");
    }

    /** The same with a text in it. */
    NoteForm with(String typed) {
        return new NoteForm(key, typed);
    }

    /** Lines end as browsers count them, and the one character no database takes is left out. */
    static NoteForm read(String key, String text) {
        return new NoteForm(
                key.matches(KEY) ? UUID.fromString(key) : UUID.randomUUID(),
                text.replace("\r\n", "\n").replace("\0", "").strip());
    }

    /** What is wrong: {@code missing} or {@code too-long}; null where nothing is. */
    @Nullable
    String problem() {
        if (text.isEmpty()) {
            return "missing";
        }
        return text.length() > LENGTH ? "too-long" : null;
    }
}
