package com.evolveperformance.kneecheck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Running: what was found, and what to do next.
 *
 * @param level the level's id; {@code off} where there was no run of late, {@code unknown} where the longest was
 *     not said
 * @param spike what was found about the latest run
 * @param advice what comes first: the longest next run, a pause, or rest until somebody has looked
 * @param next the longest next run, which is also among the advice; null where running is
 *     paused and where a clinician should look first
 * @param changes first changes to running; none where running is paused or a clinician should look first
 * @param whileRunning how much pain is fine on a run; null with the changes
 * @param restart when to start again; null where running goes on, and where a clinician should look first
 * @param chart the latest run beside the longest before it; null where the longest was not said
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
        @Nullable Chart chart,
        List<Step> ladder) {

    public LoadView {
        advice = List.copyOf(advice);
        changes = List.copyOf(changes);
        ladder = List.copyOf(ladder);
    }

    /**
     * Runs on one scale.
     *
     * @param line where 10% more than the longest run is, in percent of the scale
     * @param limit the same as a distance
     */
    public record Chart(List<Run> runs, int line, String limit) {

        public Chart {
            runs = List.copyOf(runs);
        }
    }

    /**
     * One run.
     *
     * @param percent of the scale, 0 to 100
     * @param over true beyond the line
     */
    public record Run(String name, String distance, int percent, boolean over) {}

    /** One step of the ladder. */
    public record Step(int number, String minutes, String distance, int effort) {}
}
