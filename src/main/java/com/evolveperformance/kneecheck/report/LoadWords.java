package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import com.evolveperformance.kneecheck.running.Rung;
import com.evolveperformance.kneecheck.running.RunningRules;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.scoring.Load;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what to do about running: in every report, whatever the scores (evidence.md section 5, and "read first", 7). */
record LoadWords(Wording wording, RunningRules rules) {

    LoadView view(Outcome outcome, Load load) {
        Integer spike = load.spikePercent();
        String level = spike != null ? load.level().id() : (off() ? "off" : "unknown");
        String found = wording.get("load.level." + level, spike == null ? "" : wording.number(spike));
        if (outcome.disposition() == Disposition.CLINICIAN) {
            boolean stop =
                    outcome.flags().stream().anyMatch(flag -> rules.stopFlags().contains(flag.id()));
            return new LoadView(
                    level,
                    found,
                    List.of(wording.get(stop ? "load.clinician.stop" : "load.clinician.rest")),
                    null,
                    List.of(),
                    null,
                    null,
                    chart(load),
                    List.of());
        }
        String pause = pause();
        if (pause != null) {
            return new LoadView(
                    level,
                    found,
                    List.of(pause),
                    null,
                    List.of(),
                    null,
                    wording.get("load.restart.text"),
                    chart(load),
                    ladder());
        }
        String next = next(load);
        return new LoadView(
                level,
                found,
                List.of(next),
                next,
                wording.list("load.change"),
                wording.get("load.while"),
                null,
                chart(load),
                List.of());
    }

    /** The scale ends a little beyond the longest of the runs and the line. */
    private LoadView.@Nullable Chart chart(Load load) {
        Double longest = wording.answers().number("longest-run");
        Double latest = wording.answers().number("latest-run");
        Double limit = load.nextRunKm();
        if (longest == null || limit == null || load.spikePercent() == null) {
            return null;
        }
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

    private String next(Load load) {
        Double next = load.nextRunKm();
        return next == null
                ? wording.get("load.next.unknown")
                : wording.get(load.level() == Load.Level.NONE ? "load.next" : "load.next.jump", wording.distance(next));
    }

    /** Why running is paused; null where it goes on. */
    @Nullable
    String pause() {
        Double pain = wording.answers().number("pain-running");
        if (pain != null && pain >= rules.pauseFromPain()) {
            return wording.get("load.paused.pain", wording.number(pain));
        }
        return off() ? wording.get("load.paused.not-running") : null;
    }

    /** Whether there is no run of late, as the full way asks, or the quick one. */
    private boolean off() {
        return isZero("runs-per-week")
                || isZero("longest-run") && wording.answers().number("latest-run") == null;
    }

    private boolean isZero(String field) {
        Double number = wording.answers().number(field);
        return number != null && number == 0;
    }

    private List<LoadView.Step> ladder() {
        List<LoadView.Step> steps = new ArrayList<>();
        for (Rung rung : rules.ladder()) {
            steps.add(new LoadView.Step(
                    steps.size() + 1,
                    rung.run() == 0 ? wording.get("ladder.all") : rung.walk() + " / " + rung.run(),
                    wording.distance(Unit.MILES.toBase(rung.miles())),
                    rung.effort()));
        }
        return steps;
    }
}
