package com.evolveperformance.kneecheck.scoring;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything the tests and answers add up to.
 *
 * @param domains the three scores, in the order of {@link Domain}
 * @param differences left against right, one for each test both sides did
 * @param leading the domains a plan works on, highest first; several of them on a tie, none where nothing stands out
 * @param painLimited tests that pain cut short on a side
 * @param notes what the runner should know about the norms used, ids of messages {@code note.<id>}
 */
public record Scorecard(
        List<DomainScore> domains,
        List<SideDifference> differences,
        WeakerSide weakerSide,
        Focus focus,
        List<Domain> leading,
        Set<String> painLimited,
        List<String> notes) {

    /** From this many tests stopped by pain on, no score is sure (evidence.md 7.6). */
    static final int PAIN_LIMITED_TESTS = 2;

    public Scorecard {
        domains = List.copyOf(domains);
        differences = List.copyOf(differences);
        leading = List.copyOf(leading);
        painLimited = Collections.unmodifiableSet(new LinkedHashSet<>(painLimited));
        notes = List.copyOf(notes);
    }

    public DomainScore of(Domain domain) {
        return domains.get(domain.ordinal());
    }

    /** Two or more tests stopped by pain: a physio should look (evidence.md 7.6). */
    public boolean advisesPhysio() {
        return painLimited.size() >= PAIN_LIMITED_TESTS;
    }
}
