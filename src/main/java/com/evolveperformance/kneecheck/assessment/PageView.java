package com.evolveperformance.kneecheck.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the questionnaire ready to be shown. Public because templates read it.
 *
 * @param id the page's id: its address, and the name of its own template where it has one
 * @param title what it asks; the question itself where there is only one
 * @param single true where its one question is the heading
 * @param intro words before the questions; null where there are none
 * @param back the address of the page before, or of the start
 * @param steps the parts with how far the runner is
 * @param progress the same in words, with the minutes left
 * @param problems everything that is wrong, for the summary
 * @param test the self-test's words and picture; null on other pages
 */
public record PageView(
        String id,
        String title,
        boolean single,
        @Nullable String intro,
        String back,
        List<Step> steps,
        String progress,
        List<QuestionView> questions,
        List<ProblemView> problems,
        @Nullable TestView test) {

    /** One part: {@code done}, {@code now} or {@code later}, and the same in words. */
    public record Step(String state, String label) {}

    /** One problem: the field to go to, and what would be right. */
    public record ProblemView(String field, String text) {}

    /**
     * How a self-test is done.
     *
     * @param id the test's id, and its picture's
     * @param kick where in the tests it is: "Test 2 of 6"
     * @param why what it looks at
     * @param alt the picture in words
     * @param need what has to be at hand
     * @param steps numbered steps
     * @param norm what most people reach, fairly put
     * @param timer how the player runs it
     */
    public record TestView(
            String id,
            String kick,
            String why,
            String alt,
            String need,
            List<String> steps,
            String norm,
            TimerView timer) {}
}
