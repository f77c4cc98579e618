package com.evolveperformance.kneecheck.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One domain's score, or why there is none.
 *
 * @param score 0 to 100, the sum of the contributions' points; null where nothing was measured, never 0 for lack of an
 *     answer
 * @param band null exactly where the score is
 * @param weightPresent how much of the rules' weight was measured, 0 to 1
 * @param reason why there is no score: {@code not-measured} or {@code pain-limited}; null where there is one
 */
public record DomainScore(
        Domain domain,
        @Nullable Double score,
        @Nullable Band band,
        Confidence confidence,
        double weightPresent,
        List<Contribution> contributions,
        @Nullable String reason) {

    public DomainScore {
        contributions = List.copyOf(contributions);
    }

    /** The score for ordering and comparing; refuses a domain that was not scored. */
    public double value() {
        if (score == null) {
            throw new IllegalStateException(domain.id() + " was not scored");
        }
        return score;
    }
}
