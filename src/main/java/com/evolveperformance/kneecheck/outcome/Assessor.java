package com.evolveperformance.kneecheck.outcome;

import com.evolveperformance.kneecheck.drill.DrillPlanner;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.safety.RaisedFlag;
import com.evolveperformance.kneecheck.safety.RedFlagCheck;
import com.evolveperformance.kneecheck.safety.TestGate;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.Scoring;
import com.evolveperformance.kneecheck.scoring.SelfTest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works out what follows from a runner's answers: red flags first, then everything they allow. Pure: the same answers
 * and the same content always give the same outcome.
 */
public record Assessor(
        Questionnaire questionnaire,
        RedFlagCheck redFlags,
        TestGate gate,
        Scoring scoring,
        List<PainPattern> patterns,
        DrillPlanner planner) {

    public Assessor {
        patterns = List.copyOf(patterns);
    }

    /** What the answers so far call for; may be asked at any moment. */
    public Disposition disposition(Answers answers) {
        return Disposition.of(raised(answers));
    }

    /** The red flags raised so far, most urgent first; answers to what is no longer asked raise none. */
    public List<RaisedFlag> raised(Answers answers) {
        return redFlags.raised(questionnaire.asked(answers, gate.tests()));
    }

    /** The pages that apply to the answers so far, with those left out whose tests are kept back. */
    public List<Page> route(Answers answers) {
        Set<String> closed = closed(answers);
        return questionnaire.route(questionnaire.asked(answers, closed), closed);
    }

    /** The first page that is not done: never saved, or short of an answer it needs. Empty where all are done. */
    public Optional<Page> firstOpen(Answers answers, Set<String> savedPages) {
        return firstOpen(route(answers), answers, savedPages);
    }

    /** The same, where the route of these answers is known already: working it out is most of the work. */
    public Optional<Page> firstOpen(List<Page> route, Answers answers, Set<String> savedPages) {
        return route.stream()
                .filter(page -> !savedPages.contains(page.id()) || !page.complete(answers))
                .findFirst();
    }

    /** The answers that count: those to questions that are asked, given all the others. */
    public Answers counted(Answers answers) {
        return questionnaire.asked(answers, closed(answers));
    }

    /** The pages to ask again after a change: what was measured with closed eyes says nothing about open ones. */
    public List<Page> outdated(Answers before, Answers after) {
        return scoring.balancesWithEyesOpen(before) == scoring.balancesWithEyesOpen(after)
                ? List.of()
                : questionnaire.pageOf(SelfTest.SINGLE_LEG_BALANCE.field(Side.LEFT)).stream()
                        .toList();
    }

    /** What is no longer asked, such as about a pregnancy that was ticked by mistake, keeps no test back. */
    private Set<String> closed(Answers answers) {
        return gate.closed(questionnaire.asked(answers, Set.of()), disposition(answers));
    }

    private Set<String> open(Answers answers, Disposition disposition) {
        Set<String> open = new LinkedHashSet<>(gate.tests());
        open.removeAll(gate.closed(answers, disposition));
        return open;
    }

    /** The outcome. Where an emergency is found nothing is scored; where a clinician should look first, no drills. */
    public Outcome assess(Answers given) {
        Answers answers = counted(given);
        List<RaisedFlag> flags = redFlags.raised(answers);
        Disposition disposition = Disposition.of(flags);
        if (disposition == Disposition.EMERGENCY) {
            return new Outcome(
                    questionnaire.version(), disposition, flags, List.of(), null, null, null, List.of(), null);
        }
        Scorecard scores = scoring.score(answers);
        return new Outcome(
                questionnaire.version(),
                disposition,
                flags,
                gate.reasons(answers, disposition),
                scores,
                scoring.insight(answers, scores, open(answers, disposition)),
                scoring.load(answers),
                patterns.stream()
                        .filter(pattern -> pattern.when().holds(answers))
                        .map(PainPattern::id)
                        .toList(),
                disposition.allowsDrills() ? planner.plan(answers, scores, !flags.isEmpty()) : null);
    }
}
