package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.drill.PlannedDrill;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.safety.TestGate;
import com.evolveperformance.kneecheck.scoring.Load;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Pictures;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a report into words. Everything comes from what was stored that day; nothing is worked out anew, so a later change
 * of rules never changes an old report.
 */
@Component
public class ReportAssembler {

    private final MessageSource messages;
    private final Content content;
    private final Pictures pictures;
    private final Clinic clinic;

    ReportAssembler(MessageSource messages, Content content, Pictures pictures, Clinic clinic) {
        this.messages = messages;
        this.content = content;
        this.pictures = pictures;
        this.clinic = clinic;
    }

    /** The report of a submission, in the language it was answered in. */
    public Report assemble(Submission submission) {
        return assemble(
                submission.number(),
                submission.submittedAt(),
                Locale.forLanguageTag(submission.language()),
                submission.answers(),
                submission.outcome(),
                submission.planChoice());
    }

    /** The report of these answers, stored or made up. */
    public Report assemble(
            long number, Instant submittedAt, Locale locale, Answers answers, Outcome outcome, PlanChoice choice) {
        Wording wording = wording(locale, answers);
        LocalDate day = submittedAt.atZone(clinic.zone()).toLocalDate();
        Scorecard scores = outcome.scores();
        Load load = outcome.load();
        DrillPlan plan = outcome.plan();
        LoadWords loadWords = new LoadWords(wording, content.running());
        DrillWords drillWords = drillWords(wording);
        PlanView planView = plan == null || scores == null
                ? null
                : new PlanWords(wording, drillWords, choice)
                        .view(plan, day, loadWords.pause() != null, swaps(outcome, plan, scores, choice, answers));
        List<Lane> lanes = scores == null
                ? List.of()
                : new ScoreWords(wording, outcome.insight())
                        .lanes(scores, !outcome.disposition().allowsTests());
        List<Report.PatternView> patterns =
                new PatternWords(wording, content.assessor().patterns()).views(outcome.patterns());
        return new Report(
                outcome.disposition().id(),
                wording.get("report.title", String.valueOf(number)),
                bib(number, day, wording),
                new UrgentWords(wording).view(outcome),
                scores == null ? null : new HeadlineWriter(wording).write(outcome),
                lanes,
                new SureWords(wording).view(outcome),
                scores == null ? null : new SideWords(wording).view(scores),
                patterns,
                load == null ? null : loadWords.view(outcome, load),
                planView,
                scores == null ? null : new TriedWords(wording).view(),
                notes(outcome, wording),
                scores == null
                        ? null
                        : new MethodWords(wording, content.sources())
                                .method(outcome, patterns, planView == null ? List.of() : planView.drills()));
    }

    /** What each planned drill can be swapped for, by its id. */
    private Map<String, List<PlannedDrill>> swaps(
            Outcome outcome, DrillPlan plan, Scorecard scores, PlanChoice choice, Answers answers) {
        boolean anyFlag = !outcome.flags().isEmpty();
        return plan.drills().stream()
                .collect(Collectors.toMap(
                        PlannedDrill::id,
                        drill -> content.assessor().planner().instead(drill, choice, plan, answers, scores, anyFlag)));
    }

    DrillWords drillWords(Wording wording) {
        return new DrillWords(wording, content.assessor().planner().library(), pictures);
    }

    Wording wording(Locale locale, Answers answers) {
        Words words = new Words(messages, locale);
        Assessor assessor = content.assessor();
        return new Wording(words, new AnswerWords(assessor.questionnaire(), words), answers, clinic.emergencyNumber());
    }

    private static Report.Bib bib(long number, LocalDate day, Wording wording) {
        String knee = wording.answers().text("which-knee");
        return new Report.Bib(String.valueOf(number), wording.words().date(day), knee(knee, wording));
    }

    private static @Nullable String knee(@Nullable String knee, Wording wording) {
        return knee == null ? null : wording.get("knee." + knee);
    }

    private static List<String> notes(Outcome outcome, Wording wording) {
        Scorecard scores = outcome.scores();
        List<String> notes = new ArrayList<>();
        if (scores == null) {
            return notes;
        }
        scores.notes().forEach(note -> notes.add(wording.get("note." + note)));
        outcome.gateReasons().stream()
                .filter(reason -> !reason.equals(TestGate.RED_FLAG))
                .forEach(reason -> notes.add(wording.get("gate." + reason)));
        return notes;
    }
}
