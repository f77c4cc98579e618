package com.evolveperformance.kneecheck.questionnaire;

/**
 * How the self-test player times or counts a test (evidence.md 1.1). A test that is only measured has none.
 *
 * @param tries how often each side is done; above 1 for the stopwatch only
 * @param each seconds one repetition takes, for the metronome; else 0
 * @param within seconds to count in; 0 where it is counted for as long as it goes
 */
public record Timer(Kind kind, int tries, int each, int within) {

    /** What runs while the runner is at it. */
    public enum Kind {
        /** Seconds, until the runner stops it. */
        STOPWATCH("stopwatch"),
        /** A beat a second, and repetitions by the beat. */
        METRONOME("metronome"),
        /** Repetitions, a tap for each. */
        COUNT("count");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
