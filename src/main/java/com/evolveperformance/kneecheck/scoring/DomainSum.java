package com.evolveperformance.kneecheck.scoring;

import java.util.List;

/** Adds up the lines of a domain and says how sure the sum is. */
final class DomainSum {

    private DomainSum() {}

    /** Points = 100 · weight · deficit ÷ weights present, so that what is missing is never read as fine or as low. */
    static List<Contribution> shared(List<Contribution> lines) {
        double present = weight(lines);
        return lines.stream()
                .map(line -> line.worth(100 * line.weight() * line.deficit() / present))
                .toList();
    }

    static double weight(List<Contribution> lines) {
        return lines.stream().mapToDouble(Contribution::weight).sum();
    }

    static double points(List<Contribution> lines) {
        return lines.stream().mapToDouble(Contribution::points).sum();
    }

    /**
     * The score of a domain.
     *
     * @param lines with their points; none where nothing could be scored
     * @param tests the tests that could have counted, to tell why where nothing did
     */
    static DomainScore score(
            Domain domain,
            List<Contribution> lines,
            double weightPresent,
            List<SelfTest> tests,
            Runner runner,
            ScoringRules.Limits limits) {
        if (lines.isEmpty()) {
            return new DomainScore(domain, null, null, Confidence.LOW, 0, lines, reason(tests, runner));
        }
        // sums of fractions can end a hair above 100
        double score = Math.min(100, points(lines));
        return new DomainScore(
                domain,
                score,
                Band.of(score, limits),
                confidence(weightPresent, runner, limits),
                weightPresent,
                lines,
                null);
    }

    /** Pain is the reason where it stopped every test that was tried at all. */
    private static String reason(List<SelfTest> tests, Runner runner) {
        List<SelfTest> tried = tests.stream().filter(runner::tried).toList();
        return !tried.isEmpty() && tried.stream().allMatch(runner::painLimited) ? "pain-limited" : "not-measured";
    }

    private static Confidence confidence(double weightPresent, Runner runner, ScoringRules.Limits limits) {
        if (!Near.atLeast(weightPresent, limits.medium())
                || runner.painLimited().size() >= Scorecard.PAIN_LIMITED_TESTS) {
            return Confidence.LOW;
        }
        return Near.atLeast(weightPresent, limits.high()) ? Confidence.HIGH : Confidence.MEDIUM;
    }
}
