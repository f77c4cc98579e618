package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.questionnaire.Timer;
import org.jspecify.annotations.Nullable;

/** Reads how a self-test is timed: {@code timer: {kind: stopwatch, tries: 3}}. */
final class TimerContent {

    private TimerContent() {}

    /** Null where there is no such key. Refuses what does not go with the kind. */
    static @Nullable Timer read(ContentNode node) {
        if (node.missing()) {
            return null;
        }
        Timer.Kind kind = node.at("kind").oneOf(Timer.Kind.values(), Timer.Kind::id, Timer.Kind.COUNT);
        switch (kind) {
            case STOPWATCH -> node.only("kind", "tries");
            case METRONOME -> node.only("kind", "each");
            case COUNT -> node.only("kind", "within");
        }
        if (kind == Timer.Kind.METRONOME && node.at("each").missing()) {
            node.problem("needs the seconds of each repetition");
        }
        return new Timer(
                kind, positive(node.at("tries"), 1), positive(node.at("each"), 0), positive(node.at("within"), 0));
    }

    private static int positive(ContentNode node, int fallback) {
        int number = node.whole(fallback);
        if (!node.missing() && number < 1) {
            node.problem("should be 1 or more");
        }
        return number;
    }
}
