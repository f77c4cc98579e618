package com.evolveperformance.kneecheck.scoring;

import java.util.Comparator;
import java.util.List;

/** Where a plan starts: evidence.md 7.5. */
record FocusFinder(ScoringRules.Limits limits) {

    /**
     * What stands out.
     *
     * @param leading the domains a plan works on, highest first; none where nothing stands out
     */
    record Finding(Focus focus, List<Domain> leading) {}

    Finding find(List<DomainScore> domains) {
        List<DomainScore> ranked = domains.stream()
                .filter(domain -> domain.score() != null)
                .sorted(Comparator.comparing(DomainScore::value).reversed().thenComparing(DomainScore::domain))
                .toList();
        if (ranked.isEmpty() || !Near.atLeast(ranked.get(0).value(), limits.some())) {
            return new Finding(Focus.NONE, List.of());
        }
        DomainScore first = ranked.get(0);
        if (ranked.size() == 1) {
            return new Finding(Focus.of(first.domain()), List.of(first.domain()));
        }
        DomainScore second = ranked.get(1);
        if (Near.atLeast(first.value() - second.value(), limits.lead())) {
            boolean both = Near.atLeast(second.value(), limits.some());
            return new Finding(
                    Focus.of(first.domain()),
                    both ? List.of(first.domain(), second.domain()) : List.of(first.domain()));
        }
        return new Finding(
                Focus.MIXED,
                ranked.stream()
                        .filter(domain -> domain.value() > second.value() || Near.equal(domain.value(), second.value()))
                        .map(DomainScore::domain)
                        .toList());
    }
}
