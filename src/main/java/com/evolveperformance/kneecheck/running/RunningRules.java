package com.evolveperformance.kneecheck.running;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.List;
import java.util.Set;

/**
 * The rules of running.yaml.
 *
 * @param today the rules for today's run, the most careful first; the last one holds always
 * @param ladder the way back to running, step by step
 * @param stopFlags red flags that stop running at once
 * @param pauseFromPain from this pain on a run, 0 to 10, runs are paused
 */
public record RunningRules(List<RunRule> today, List<Rung> ladder, Set<String> stopFlags, int pauseFromPain) {

    /** The fields of the small form. Pains are 0 to 10; without a run of late there is no pain on it. */
    public static final String PAIN_NOW = "pain-now";

    public static final String PAIN_RUN = "pain-run";
    public static final String NEXT_MORNING = "next-morning";
    public static final String SWELLING = "swelling";

    /** What the choices take. */
    public static final List<String> MORNINGS = List.of("same", "worse", "no-run");

    public static final List<String> SWELLINGS = List.of("no", "yes");

    public RunningRules {
        today = List.copyOf(today);
        ladder = List.copyOf(ladder);
        stopFlags = Set.copyOf(stopFlags);
    }

    /** The first rule that holds for what was said today. */
    public RunRule today(Answers said) {
        return today.stream()
                .filter(rule -> rule.when().holds(said))
                .findFirst()
                .orElseThrow();
    }
}
