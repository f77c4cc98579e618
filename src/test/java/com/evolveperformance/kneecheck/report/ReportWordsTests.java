package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.scoring.Band;
import com.evolveperformance.kneecheck.scoring.Confidence;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.scoring.Load;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.SideDifference;
import com.evolveperformance.kneecheck.scoring.WeakerSide;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a report that hand-made outcomes show best. */
class ReportWordsTests {

    @ParameterizedTest
    @CsvSource({
        "29.49, LITTLE, 29",
        "29.7, LITTLE, 29",
        "30, SOME, 30",
        "59.5, SOME, 59",
        "60, CLEAR, 60",
        "67.5, CLEAR, 68",
        "99.8, CLEAR, 100",
        "0, LITTLE, 0"
    })
    void roundsAScoreButNeverIntoTheNextBand(double score, Band band, int shown) {
        assertThat(ScoreWords.shown(domain(score, band))).isEqualTo(shown);
    }

    @Test
    void showsNoScoreForLackOfAnAnswer() {
        assertThat(ScoreWords.shown(domain(null, null))).isNull();
    }

    private static DomainScore domain(Double score, Band band) {
        return new DomainScore(
                Domain.STRENGTH, score, band, Confidence.LOW, 0, List.of(), score == null ? "not-measured" : null);
    }

    @Test
    void tellsTheErrorOfATestFromAGapWorthEveningOut() {
        SidesView view = sides(
                new SideDifference("knee-to-wall", 8, 9.5, null, 1.5, 0, null, "R14"),
                new SideDifference("heel-raise", 14, 22, 63.6, 5.0, 1, Side.LEFT, "R12"),
                new SideDifference("bridge", 25, 26, 96.2, null, 0, null, "design"),
                new SideDifference("sit-to-stand", 20, 20, 100.0, null, 0, null, "design"),
                new SideDifference("single-leg-balance", 3, 3, null, null, 1, null, "R17"),
                new SideDifference("hop", 0, 0, null, null, 0, null, "R33"));

        assertThat(view.rows())
                .extracting(SidesView.Row::verdict)
                .containsExactly("within-error", "worth", "small", "even", "both-low", "even");
        assertThat(view.rows()).extracting(SidesView.Row::even).containsExactly(true, false, true, true, false, true);
        SidesView.Row heelRaise = view.rows().get(1);
        assertThat(heelRaise.match()).isEqualTo("63% match");
        assertThat(heelRaise.left()).isEqualTo(new SidesView.Bar("14", 64, true, 86));
        assertThat(heelRaise.right()).isEqualTo(new SidesView.Bar("22", 100, false, null));
        assertThat(view.rows().get(5).left().percent()).isZero();
    }

    private static SidesView sides(SideDifference... differences) {
        Scorecard scores = new Scorecard(
                List.of(domain(null, null)),
                List.of(differences),
                WeakerSide.INCONSISTENT,
                Focus.NONE,
                List.of(),
                Set.of(),
                List.of());
        return new SideWords(Reports.wording(Answers.NONE)).view(scores);
    }

    @Test
    void speaksInTheUnitsThatWereTyped() {
        Wording wording = Reports.wording(
                new Answers(Map.of("knee-to-wall.unit", "in", "longest-run", "5", "longest-run.unit", "mi")));

        assertThat(wording.measure("knee-to-wall", 7.62)).isEqualTo("3 in");
        assertThat(wording.distance(5.5 * 1.609344)).isEqualTo("5.5 miles");
        assertThat(wording.goal("heel-raise", 24.3)).isEqualTo("25");
        assertThat(Reports.wording(Answers.NONE).distance(9.99)).isEqualTo("9.9 km");
    }

    @Test
    void pausesRunningThatIsTooSoreAndShowsTheWayBack() {
        LoadView sore = load(Map.of("pain-running", "6", "runs-per-week", "3"));
        LoadView stopped = load(Map.of("runs-per-week", "0"));
        LoadView running = load(Map.of("pain-running", "5", "runs-per-week", "3"));

        assertThat(sore.ladder()).hasSize(6);
        assertThat(stopped.ladder()).extracting(LoadView.Step::distance).first().isEqualTo("1.6 km");
        assertThat(stopped.advice()).hasSize(1).doesNotContainAnyElementsOf(sore.advice());
        assertThat(sore.next()).as("no run beside a pause").isNull();
        assertThat(sore.changes()).isEmpty();
        assertThat(sore.whileRunning()).isNull();
        assertThat(running.ladder()).isEmpty();
        assertThat(running.changes()).hasSize(5);
    }

    @Test
    void doesNotKnowAJumpWithoutALongestRun() {
        LoadView view = load(Map.of("runs-per-week", "3"));

        assertThat(view.level()).isEqualTo("unknown");
        assertThat(view.advice()).hasSize(1);
    }

    private static LoadView load(Map<String, String> answers) {
        Outcome outcome =
                new Outcome("2026.11", Disposition.SELF_CARE, List.of(), List.of(), null, null, null, List.of(), null);
        return new LoadWords(Reports.wording(new Answers(answers)), Reports.CONTENT.running())
                .view(outcome, new Load(null, Load.Level.NONE, null));
    }

    @Test
    void judgesWhatWasTriedByHowLongItHelped() {
        Wording wording = Reports.wording(new Answers(Map.of("tried", "rest,exercises", "lasted-rest", "a-while")));

        assertThat(new TriedWords(wording).view().items())
                .extracting(Report.TriedView.Item::id)
                .containsExactly("rest", "exercises");
        assertThat(new TriedWords(Reports.wording(new Answers(Map.of("tried", "none")))).view())
                .isNull();
    }

    @Test
    void namesThePatternOfEachSoreKneeOnce() {
        Answers answers = new Answers(
                Map.of("which-knee", "both", "where.left", "kneecap,outer-above", "where.right", "outer-above"));
        PatternWords words = new PatternWords(Reports.wording(answers), Reports.ASSESSOR.patterns());

        assertThat(words.views(List.of("kneecap", "outer-side")))
                .extracting(Report.PatternView::id)
                .containsExactly("kneecap", "outer-side");
    }
}
