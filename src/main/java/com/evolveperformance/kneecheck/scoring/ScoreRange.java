package com.evolveperformance.kneecheck.scoring;

import java.util.List;

/**
 * Where a score could lie if what is missing were known: from everything missing being fine to everything missing being
 * low. Our own rule (design): what was skipped or stopped by pain keeps its weight open, and so does a test of which only
 * one side counts, as far as the other side could be lower. It always holds the score; with nothing missing it is the score.
 *
 * @param low 0 to 100
 * @param high 0 to 100
 */
public record ScoreRange(double low, double high) {

    /** The range of a domain that has a score; refuses any other. */
    static ScoreRange of(DomainScore domain, Runner runner, ScoringRules rules) {
        double score = domain.value();
        double known = domain.contributions().stream()
                .mapToDouble(line -> known(line, domain, rules))
                .sum();
        double open = 100 * (1 - domain.weightPresent())
                + domain.contributions().stream()
                        .filter(line -> halfKnown(line, domain, runner))
                        .mapToDouble(line -> 100 * line.weight() * (1 - line.deficit()))
                        .sum();
        return new ScoreRange(
                Math.max(0, Math.min(score, known)), Math.min(100, Math.max(score, known + Math.max(0, open))));
    }

    /** The points of a line by the rules' own weights, without what they gain from the lines that are missing. */
    private static double known(Contribution line, DomainScore domain, ScoringRules rules) {
        boolean flat = line.weight() == 0;
        boolean history = line.id().equals(History.ID);
        if (domain.domain() != Domain.IMBALANCE || history) {
            return flat ? rules.strength().training().points() : 100 * line.weight() * line.deficit();
        }
        double share = gapsPresent(domain);
        // the cap for sides that do not agree stays only where no gap is missing: another one may make them agree
        return share < 1 ? 100 * line.weight() * share * line.deficit() : line.points() * domain.weightPresent();
    }

    /** How much of the gaps' weight is there, 0 to 1: one gap alone stands for all, but says only half as much. */
    private static double gapsPresent(DomainScore domain) {
        double history = weight(domain.contributions(), true);
        return Math.min(1, (domain.weightPresent() - history) / weight(domain.contributions(), false) + 1e-9);
    }

    private static double weight(List<Contribution> lines, boolean history) {
        return lines.stream()
                .filter(line -> line.id().equals(History.ID) == history)
                .mapToDouble(Contribution::weight)
                .sum();
    }

    /** A test of both sides of which the worse one may be the one without a number. */
    private static boolean halfKnown(Contribution line, DomainScore domain, Runner runner) {
        return domain.domain() != Domain.IMBALANCE
                && SelfTest.of(line.id()).stream()
                        .flatMap(test -> test.fields().stream())
                        .anyMatch(field -> !runner.trial(field).measured());
    }
}
