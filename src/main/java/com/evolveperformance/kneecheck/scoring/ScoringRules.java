package com.evolveperformance.kneecheck.scoring;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every number the scores are made with: evidence.md 7. The numbers are in scoring.yaml.
 *
 * @param caps the most that counts in a test, in its base unit; a test without an entry has none
 * @param errors the difference that is noise, by the id of the test; one without an entry has none that is known
 * @param steps what an answer could be changed by, to see what would change the result
 * @param heelRaiseOverTarget how many repetitions above the target still count
 */
public record ScoringRules(
        Map<SelfTest, Double> caps,
        double heelRaiseOverTarget,
        Map<String, MeasurementError> errors,
        Steps steps,
        Strength strength,
        Stiffness stiffness,
        Imbalance imbalance,
        Limits limits,
        LoadLimits load) {

    public ScoringRules {
        Map<SelfTest, Double> byTest = new EnumMap<>(SelfTest.class);
        byTest.putAll(caps);
        caps = Collections.unmodifiableMap(byTest);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /**
     * How far one answer is changed at a time.
     *
     * @param most so many steps are still realistic
     * @param byTest in the base unit
     */
    public record Steps(int most, Map<String, Double> byTest) {

        public Steps {
            byTest = Map.copyOf(byTest);
        }

        @Nullable
        Double of(String test) {
            return byTest.get(test);
        }
    }

    /** A test scored against fixed numbers. */
    public record Fixed(double weight, Anchors anchors, String source) {}

    /**
     * Evidence.md 7.2.
     *
     * @param sitToStandBelowAge from this age on the chair stand takes its place
     * @param heelRaise anchors as shares of the target; its source is that of the norms
     */
    public record Strength(
            Fixed sitToStand,
            int sitToStandBelowAge,
            Fixed heelRaise,
            Fixed bridge,
            Fixed sidePlank,
            Training training) {}

    /**
     * What is added to the strength score for little strength training.
     *
     * @param below with fewer sessions a week than this
     * @param points flat, on the scale of the score
     */
    public record Training(int below, double points, String source) {}

    /**
     * Evidence.md 7.3.
     *
     * @param kneeToWallWeight its anchors and source are those of the norms
     * @param footStiffness the runner's own rating, 0 to 10
     */
    public record Stiffness(double kneeToWallWeight, Fixed bigToeLift, Fixed footStiffness) {}

    /**
     * Evidence.md 7.4.
     *
     * @param gapsCounted how many of the largest gaps are averaged; with fewer, less is known
     * @param inconsistentCap the most the gap part counts where no side is weaker throughout, 0 to 1
     * @param consistentTests how many tests have to name a side
     */
    public record Imbalance(
            double historyWeight,
            double gapWeight,
            int gapsCounted,
            double inconsistentCap,
            int consistentTests,
            History history,
            Balance balance,
            List<Gap> gaps) {

        public Imbalance {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * What a past injury is worth, 0 to 1.
     *
     * @param recentRunning the injury type that counts more while it is recent
     * @param recentWhen the answers to "how long ago" that are recent
     * @param sameLeg a recent running injury of a leg with a knee that hurts
     * @param otherLeg a recent running injury of the other leg
     * @param unrecovered any other injury, not fully recovered
     */
    public record History(
            String recentRunning,
            Set<String> recentWhen,
            double sameLeg,
            double otherLeg,
            double unrecovered,
            String source) {

        public History {
            recentWhen = Set.copyOf(recentWhen);
        }
    }

    /**
     * How the single-leg balance is done.
     *
     * @param eyesOpenFromAge younger runners close their eyes
     * @param veryLowBelow eyes open, in seconds: below this, advice on falls comes first (evidence.md 1.5)
     */
    public record Balance(int eyesOpenFromAge, double veryLowBelow) {}

    /** How left and right are compared. */
    public enum By {
        /** Limb symmetry index in percent. */
        LSI("lsi"),
        /** How far apart, in the base unit. */
        AMOUNT("amount"),
        /** How far apart, in two steps: half a deficit above fine, a whole one above low. */
        STEPS("steps"),
        /** Each side against the value for the age; each is worth half. */
        AGE_VALUE("age-value");

        private final String id;

        By(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * When a difference between the sides counts.
     *
     * @param error smaller differences are noise (evidence.md 1.2), in the base unit; null where none is known
     * @param belowLsi counts only where the index is below this, in percent; null where the anchors alone decide
     */
    public record Gap(
            SelfTest test,
            By by,
            Anchors anchors,
            @Nullable Double error,
            @Nullable Double belowLsi,
            String source) {}

    /**
     * How scores are read: evidence.md 7.5 and 7.6.
     *
     * @param some score from which a domain shows some sign
     * @param clear score from which a domain shows a clear sign
     * @param lead how far the highest score has to be above the next to be the main one
     * @param medium weight present from which confidence is medium, 0 to 1
     * @param high weight present from which confidence is high, 0 to 1
     */
    public record Limits(double some, double clear, double lead, double medium, double high) {}

    /**
     * Evidence.md 7.7, as shares of the longest run.
     *
     * @param small a run longer by more than this is a small spike; also how much longer the next run may be
     */
    public record LoadLimits(double small, double moderate, double large, String source) {}
}
