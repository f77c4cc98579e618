package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.scoring.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what to do about running: in every report, whatever the scores (evidence.md section 5, and "read first", 7). */
record LoadWords(Wording wording) {

    /** Flags that stop running at once: a bone that may be overloaded, and a knee too sore to walk on (section 4). */
    private static final Set<String> NO_RUNNING = Set.of("RF10", "RF17");

    /** No run longer than 10% beyond the longest of the 30 days before [R10]. */
    private static final double LIMIT = 1.1;

    /** From this pain on a run is red (section 5). */
    private static final int RED = 6;

    /** One row of the walk–run ladder: walk and run in minutes, 0 for "all of it"; the distance in miles [R61]. */
    private record Rung(int walk, int run, double miles, int effort) {}

    private static final List<Rung> LADDER = List.of(
            new Rung(2, 3, 1.0, 3),
            new Rung(2, 3, 1.5, 3),
            new Rung(2, 4, 1.5, 4),
            new Rung(2, 4, 2.0, 4),
            new Rung(1, 4, 2.0, 5),
            new Rung(0, 0, 2.0, 5));

    LoadView view(Outcome outcome, Load load) {
        Integer spike = load.spikePercent();
        String level = spike == null ? "unknown" : load.level().id();
        String found = wording.get("load.level." + level, spike == null ? "" : wording.number(spike));
        if (outcome.disposition() == Disposition.CLINICIAN) {
            boolean stop = outcome.flags().stream().anyMatch(flag -> NO_RUNNING.contains(flag.id()));
            return new LoadView(
                    level,
                    found,
                    List.of(wording.get(stop ? "load.clinician.stop" : "load.clinician.rest")),
                    List.of(),
                    null,
                    null,
                    chart(load),
                    List.of());
        }
        String pause = pause();
        List<String> advice = new ArrayList<>();
        if (pause != null) {
            advice.add(pause);
        }
        Double next = load.nextRunKm();
        advice.add(next == null ? wording.get("load.next.unknown") : wording.get("load.next", wording.distance(next)));
        return new LoadView(
                level,
                found,
                advice,
                wording.list("load.change"),
                wording.get("load.while"),
                pause == null ? null : wording.get("load.restart.text"),
                chart(load),
                pause == null ? List.of() : ladder());
    }

    /** The scale ends a little beyond the longest of the runs and the line. */
    private LoadView.@Nullable Chart chart(Load load) {
        Double longest = wording.answers().number("longest-run");
        Double latest = wording.answers().number("latest-run");
        if (longest == null || longest <= 0 || load.spikePercent() == null) {
            return null;
        }
        double limit = longest * LIMIT;
        double scale = Math.max(limit, latest == null ? 0 : latest) * 1.1;
        List<LoadView.Run> runs = new ArrayList<>();
        runs.add(run("longest", longest, scale, false));
        if (latest != null) {
            runs.add(run("latest", latest, scale, load.level() != Load.Level.NONE));
        }
        return new LoadView.Chart(runs, (int) Math.round(limit * 100 / scale), wording.distance(limit));
    }

    private LoadView.Run run(String name, double km, double scale, boolean over) {
        return new LoadView.Run(
                wording.get("load.chart." + name), wording.distance(km), (int) Math.round(km * 100 / scale), over);
    }

    /** Why running is paused; null where it goes on. */
    @Nullable
    String pause() {
        Double pain = wording.answers().number("pain-running");
        if (pain != null && pain >= RED) {
            return wording.get("load.paused.pain", wording.number(pain));
        }
        Double runs = wording.answers().number("runs-per-week");
        return runs != null && runs == 0 ? wording.get("load.paused.not-running") : null;
    }

    private List<LoadView.Step> ladder() {
        List<LoadView.Step> steps = new ArrayList<>();
        for (Rung rung : LADDER) {
            steps.add(new LoadView.Step(
                    steps.size() + 1,
                    rung.run() == 0 ? wording.get("ladder.all") : rung.walk() + " / " + rung.run(),
                    wording.distance(Unit.MILES.toBase(rung.miles())),
                    rung.effort()));
        }
        return steps;
    }
}
