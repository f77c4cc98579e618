package com.evolveperformance.kneecheck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Running: what was found, and what to do next.
 *
 * @param level the level's id; {@code unknown} where the longest run was not said
 * @param spike what was found about the latest run
 * @param advice what comes first: the longest next run, a pause, or rest until somebody has looked
 * @param next the longest next run, which is also among the advice; null where a clinician should look first
 * @param changes first changes to running; none where running is paused or a clinician should look first
 * @param whileRunning how much pain is fine on a run; null with the changes
 * @param restart when to start again; null where running goes on, and where a clinician should look first
 * @param ladder walk and run, step by step, where running is paused
 */
public record LoadView(
        String level,
        String spike,
        List<String> advice,
        @Nullable String next,
        List<String> changes,
        @Nullable String whileRunning,
        @Nullable String restart,
        List<Step> ladder) {

    public LoadView {
        advice = List.copyOf(advice);
        changes = List.copyOf(changes);
        ladder = List.copyOf(ladder);
    }

    /** One step of the ladder. */
    public record Step(int number, String minutes, String distance, int effort) {}
}
