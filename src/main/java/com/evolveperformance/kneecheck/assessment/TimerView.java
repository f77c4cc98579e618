package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Timer;

/**
 * What the self-test player goes by. Public because templates read it.
 *
 * @param kind {@code stopwatch}, {@code metronome} or {@code count}; {@code none} where the test is only measured
 * @param cap seconds or repetitions at which it ends by itself; the most the field takes where the scores name none
 * @param tries how often each side is done
 * @param pick which of several tries counts: {@code best} or {@code mean}
 * @param each seconds of one repetition, for the metronome
 * @param within seconds to count in; 0 for open end
 */
public record TimerView(String kind, int cap, int tries, String pick, int each, int within) {

    static final TimerView NONE = new TimerView("none", 0, 1, "best", 0, 0);

    /**
     * The view of a question's timer.
     *
     * @param scored the most that counts in the scores; the question's own limit where nothing does
     * @param mean true where the mean of the tries counts instead of the best
     */
    static TimerView of(Question question, double scored, boolean mean) {
        Timer timer = question.timer();
        return timer == null
                ? NONE
                : new TimerView(
                        timer.kind().id(),
                        (int) scored,
                        timer.tries(),
                        mean ? "mean" : "best",
                        timer.each(),
                        timer.within());
    }
}
