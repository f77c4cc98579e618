package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns answers into scores. What was not answered has no weight; without an age, whatever depends on it is not scored.
 * Answers of questions that were not asked must be left out before.
 */
public record Scoring(Norms norms, ScoringRules rules) {

    public Scorecard score(Answers answers) {
        Runner runner = runner(answers);
        Gaps comparison = new Gaps(norms, rules.imbalance());
        List<Gaps.Gap> gaps = comparison.of(runner);
        List<SideDifference> differences =
                gaps.stream().map(Gaps.Gap::difference).toList();
        List<DomainScore> domains = domains(runner);
        FocusFinder.Finding finding = focus(domains);
        noteVeryLowBalance(runner);
        return new Scorecard(
                domains,
                differences,
                comparison.weakerSide(differences),
                finding.focus(),
                finding.leading(),
                runner.painLimited(),
                runner.notes());
    }

    Runner runner(Answers answers) {
        return new Runner(answers, norms, rules);
    }

    /** The three scores, in the order of {@link Domain}. */
    List<DomainScore> domains(Runner runner) {
        return Arrays.stream(Domain.values())
                .map(domain -> score(domain, runner))
                .toList();
    }

    /** One score: none depends on another. */
    DomainScore score(Domain domain, Runner runner) {
        return switch (domain) {
            case STRENGTH -> new StrengthScorer(norms, rules).score(runner);
            case STIFFNESS -> new StiffnessScorer(norms, rules).score(runner);
            case IMBALANCE -> new ImbalanceScorer(norms, rules).score(runner);
        };
    }

    FocusFinder.Finding focus(List<DomainScore> domains) {
        return new FocusFinder(rules.limits()).find(domains);
    }

    /**
     * How far scores can be trusted.
     *
     * @param scores of these answers
     * @param open the ids of the tests that this runner may do
     */
    public Insight insight(Answers answers, Scorecard scores, Set<String> open) {
        Runner runner = runner(answers);
        Map<Domain, ScoreRange> ranges = new EnumMap<>(Domain.class);
        scores.domains().stream()
                .filter(domain -> domain.score() != null)
                .forEach(domain -> ranges.put(domain.domain(), ScoreRange.of(domain, runner, rules)));
        return new Insight(
                ranges,
                rules.errors(),
                scores.advisesPhysio()
                        ? null
                        : new MissingTest(this).find(runner, open).orElse(null),
                new TurningPoints(this).find(runner, scores).orElse(null));
    }

    /** The most that counts in a test for this runner, in its base unit; empty where nothing caps it. */
    public Optional<Double> cap(String test, Answers answers) {
        return SelfTest.of(test).map(runner(answers)::cap);
    }

    public Load load(Answers answers) {
        return new LoadCheck(rules.load()).check(answers);
    }

    /** Whether the balance test is done with open eyes, which counts another way: from an age on (evidence.md 1.1). */
    public boolean balancesWithEyesOpen(Answers answers) {
        Double age = answers.number("age");
        return age != null && age >= rules.imbalance().balance().eyesOpenFromAge();
    }

    /** With eyes open, one side is enough: it calls for advice on falls, not for drills on one leg (evidence.md 1.5). */
    private void noteVeryLowBalance(Runner runner) {
        ScoringRules.Balance balance = rules.imbalance().balance();
        Runner.Result worse = runner.worse(SelfTest.SINGLE_LEG_BALANCE);
        if (balancesWithEyesOpen(runner.answers()) && worse != null && worse.value() < balance.veryLowBelow()) {
            runner.note("balance-very-low");
        }
    }
}
