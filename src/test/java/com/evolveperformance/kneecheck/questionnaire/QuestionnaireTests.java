package com.evolveperformance.kneecheck.questionnaire;

import static com.evolveperformance.kneecheck.questionnaire.Ask.answers;
import static com.evolveperformance.kneecheck.questionnaire.Ask.chosen;
import static com.evolveperformance.kneecheck.questionnaire.Ask.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which pages apply, and which answers still count. */
class QuestionnaireTests {

    private final Questionnaire questionnaire = Ask.questionnaire(
            page("welcome"),
            page("mode", Ask.choice("mode", "full", "quick")),
            page("had-injury", Ask.choice("had-injury", "yes", "no")),
            page("injuries", chosen("had-injury", "yes"), Ask.injuries()),
            page("which-knee", Ask.choice("which-knee", "left", "right", "both")),
            page("where", Ask.zones("where", "front/kneecap")),
            page("only-some", Ask.when(chosen("mode", "full"), Ask.choice("extra", "yes", "no"))),
            page("bridge", chosen("mode", "full"), Ask.twoSided("bridge", 100, 0, Unit.REPETITIONS)),
            new Page(
                    "more",
                    "part",
                    List.of(Ask.choice("more", "yes", "no")),
                    chosen("mode", "full"),
                    Set.of("hop", "reach")),
            page("hop", chosen("more", "yes"), Ask.twoSided("hop", 350, 1, Unit.CENTIMETRES)),
            page("reach", chosen("more", "yes"), Ask.twoSided("reach", 150, 1, Unit.CENTIMETRES)));

    @Test
    void showsPagesInOrder() {
        assertThat(route(answers("mode", "quick")))
                .containsExactly("welcome", "mode", "had-injury", "which-knee", "where");
    }

    @Test
    void showsPagesThatFollowFromAnAnswer() {
        assertThat(route(answers("had-injury", "yes"))).contains("injuries");
        assertThat(route(answers("had-injury", "no"))).doesNotContain("injuries");
    }

    @Test
    void leavesOutAPageThatAsksNothing() {
        assertThat(route(answers("mode", "quick"))).doesNotContain("only-some");
        assertThat(route(answers("mode", "full"))).contains("only-some");
    }

    @Test
    void leavesOutClosedTests() {
        Answers answers = answers("mode", "full", "more", "yes");

        assertThat(route(answers)).contains("bridge", "hop", "reach");
        assertThat(route(answers, "hop")).contains("bridge", "reach").doesNotContain("hop");
    }

    @Test
    void offersMoreTestsOnlyWhileOneIsOpen() {
        assertThat(route(answers("mode", "full"), "hop")).contains("more");
        assertThat(route(answers("mode", "full"), "hop", "reach")).doesNotContain("more");
    }

    @Test
    void countsAnswersToWhatIsAsked() {
        Answers answers = answers(
                "mode",
                "full",
                "had-injury",
                "yes",
                "injury.1.part",
                "knee",
                "bridge.left",
                "20",
                "bridge.unit",
                "reps");

        assertThat(questionnaire.asked(answers, Set.of())).isEqualTo(answers);
    }

    @Test
    void dropsAnswersOfPagesThatNoLongerApply() {
        Answers answers = answers("had-injury", "no", "injury.1.part", "knee");

        assertThat(questionnaire.asked(answers, Set.of())).isEqualTo(answers("had-injury", "no"));
    }

    @Test
    void dropsAnswersToQuestionsThatNoLongerApply() {
        assertThat(questionnaire.asked(answers("mode", "quick", "extra", "yes"), Set.of()))
                .isEqualTo(answers("mode", "quick"));
    }

    @Test
    void dropsAnswersThatFollowedFromADroppedOne() {
        Answers answers = answers("mode", "quick", "more", "yes", "hop.left", "120");

        assertThat(questionnaire.asked(answers, Set.of())).isEqualTo(answers("mode", "quick"));
    }

    @Test
    void dropsTheSpotsOfAKneeThatDoesNotHurt() {
        Answers answers = answers("which-knee", "left", "where.left", "kneecap", "where.right", "kneecap");

        assertThat(questionnaire.asked(answers, Set.of()))
                .isEqualTo(answers("which-knee", "left", "where.left", "kneecap"));
    }

    @Test
    void dropsResultsOfClosedTests() {
        Answers answers = answers("mode", "full", "bridge.left", "20", "bridge.right.stopped", "pain");

        assertThat(questionnaire.asked(answers, Set.of("bridge"))).isEqualTo(answers("mode", "full"));
    }

    @Test
    void dropsFieldsNobodyAsksFor() {
        assertThat(questionnaire.asked(answers("mode", "full", "_csrf", "x"), Set.of()))
                .isEqualTo(answers("mode", "full"));
    }

    @Test
    void findsPagesAndQuestions() {
        assertThat(questionnaire.page("hop")).isPresent();
        assertThat(questionnaire.page("skip")).isEmpty();
        assertThat(questionnaire.question("bridge")).isPresent();
        assertThat(questionnaire.pageOf("bridge.left.stopped").map(Page::id)).hasValue("bridge");
        assertThat(questionnaire.pageOf("bridge")).isEmpty();
    }

    private List<String> route(Answers answers, String... closed) {
        return questionnaire.route(answers, Set.of(closed)).stream()
                .map(Page::id)
                .toList();
    }
}
