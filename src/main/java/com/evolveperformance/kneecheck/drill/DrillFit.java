package com.evolveperformance.kneecheck.drill;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.questionnaire.Trial;
import com.evolveperformance.kneecheck.scoring.Contribution;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.SideDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How well each drill fits one runner: may it be asked for at all, how much does it answer, and to which answers. */
final class DrillFit {

    private final Answers answers;
    private final Scorecard scores;
    private final PlanRules rules;
    private final boolean anyRedFlag;

    DrillFit(Answers answers, Scorecard scores, PlanRules rules, boolean anyRedFlag) {
        this.answers = answers;
        this.scores = scores;
        this.rules = rules;
        this.anyRedFlag = anyRedFlag;
    }

    /** False where the runner lacks the kit, cannot kneel, cannot stand on one leg, or is not ready to hop. */
    boolean allows(Drill drill) {
        return (hasKit(drill) || drill.kitFreeForm())
                && !(drill.loadsKneeling() && answers.chose("triggers", "kneeling"))
                && !(drill.standingOnOneLeg() && scores.notes().contains("balance-very-low"))
                && (!drill.hopGate() || mayHop());
    }

    /** True where a drill on one leg starts with its supported form: the runner said to be dizzy, to fall or to be unsteady. */
    boolean needsSupport(Drill drill) {
        return drill.standingOnOneLeg()
                && (answers.chose("health", "dizzy-falls") || answers.chose("pregnant-balance", "yes"));
    }

    boolean hasKit(Drill drill) {
        return answers.choices("kit").containsAll(drill.kit());
    }

    /** How much of its kit the runner does not have. */
    int lacks(Drill drill) {
        return (int) drill.kit().stream()
                .filter(item -> !answers.choices("kit").contains(item))
                .count();
    }

    private boolean mayHop() {
        Double pain = answers.number("pain-now");
        return !anyRedFlag
                && pain != null
                && pain <= rules.hopMaxPain()
                && List.of(Side.values()).stream()
                        .map(side -> answers.trial("sit-to-stand", side))
                        .allMatch(trial -> trial.measured() && trial.result() >= rules.hopMinReps());
    }

    /** How much of the domain's score the drill answers: the largest deficit it trains, less for what it trains second. */
    double relevance(Drill drill) {
        double best = 0;
        for (int i = 0; i < drill.trains().size(); i++) {
            best = Math.max(best, deficit(drill.domain(), drill.trains().get(i)) / (1 + 0.25 * i));
        }
        return best;
    }

    private double deficit(Domain domain, String id) {
        double scored = lines(domain).stream()
                .filter(line -> line.id().equals(id))
                .mapToDouble(Contribution::deficit)
                .max()
                .orElse(0);
        double gap = domain != Domain.IMBALANCE
                ? 0
                : scores.differences().stream()
                        .filter(difference -> difference.test().equals(id))
                        .mapToDouble(SideDifference::deficit)
                        .max()
                        .orElse(0);
        return Math.max(scored, gap);
    }

    private List<Contribution> lines(Domain domain) {
        DomainScore score = scores.of(domain);
        return score.contributions();
    }

    /** The answers that chose the drill: those it trains that are low, or else what its domain's score rests on most. */
    List<String> because(Drill drill) {
        Set<String> fields = new LinkedHashSet<>();
        drill.trains().stream()
                .filter(id -> deficit(drill.domain(), id) > 0)
                .forEach(id -> fields.addAll(fields(drill.domain(), id)));
        if (fields.isEmpty()) {
            lines(drill.domain()).stream()
                    .filter(line -> line.points() > 0)
                    .max(Comparator.comparingDouble(Contribution::points))
                    .ifPresent(line -> fields.addAll(line.answers()));
        }
        return fields.isEmpty() ? List.of("which-knee") : new ArrayList<>(fields);
    }

    private List<String> fields(Domain domain, String id) {
        return lines(domain).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(Contribution::answers)
                .orElse(List.of(id + ".left", id + ".right"));
    }

    /** True where pain cut short a test that the drill trains, on a side. */
    boolean painLimited(Drill drill) {
        return drill.trains().stream().anyMatch(scores.painLimited()::contains)
                || drill.trains().stream()
                        .flatMap(test -> List.of(Side.values()).stream().map(side -> answers.trial(test, side)))
                        .anyMatch(Trial::painLimited);
    }
}
