package com.evolveperformance.kneecheck.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a score's sum. The points of all lines add up to the score.
 *
 * <p>A difference between the sides shows the limb symmetry index in percent as {@code measured} where it is compared by
 * that, else how far apart the sides are, or the lesser side for the balance.
 *
 * @param id the test or answer it comes from
 * @param points what it adds, 0 to 100
 * @param weight its share by the rules, 0 to 1; 0 for the flat addition for no strength training
 * @param deficit from 0 (fine) to 1 (low)
 * @param measured the number that was scored, in the base unit; null where an answer is not a number
 * @param norm the number that counts as fine for this runner; null where there is none
 * @param answers the fields it was read from
 * @param source the id of the source of its norm or rule
 */
public record Contribution(
        String id,
        double points,
        double weight,
        double deficit,
        @Nullable Double measured,
        @Nullable Double norm,
        List<String> answers,
        String source) {

    public Contribution {
        answers = List.copyOf(answers);
    }

    /** A line whose points depend on the other lines; {@link DomainSum} works them out. */
    static Contribution open(
            String id,
            double weight,
            double deficit,
            @Nullable Double measured,
            @Nullable Double norm,
            List<String> answers,
            String source) {
        return new Contribution(id, 0, weight, deficit, measured, norm, answers, source);
    }

    Contribution worth(double worth) {
        return new Contribution(id, worth, weight, deficit, measured, norm, answers, source);
    }
}
