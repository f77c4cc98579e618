package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.scoring.Contribution;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Load;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.submission.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report as data: ids where there is an id, and the words as shown beside them. Scripts of a clinic rely on its shape
 * (interface.md); fields may be added, never renamed.
 */
final class DataFile {

    private final Outcome outcome;
    private final Report report;

    private DataFile(Outcome outcome, Report report) {
        this.outcome = outcome;
        this.report = report;
    }

    /** The file's content; nothing in it says how to reach the runner. */
    static Map<String, Object> of(Submission submission, Report report) {
        DataFile file = new DataFile(submission.outcome(), report);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("contentVersion", submission.contentVersion());
        root.put(
                "submittedAt",
                submission.submittedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put("language", submission.language());
        root.put("number", submission.number());
        root.put("disposition", submission.outcome().disposition().id());
        root.put("redFlags", file.flags());
        root.put("answers", submission.answers().values());
        file.results(root);
        return root;
    }

    private void results(Map<String, Object> root) {
        Scorecard scores = outcome.scores();
        Load load = outcome.load();
        if (scores == null || load == null) {
            return;
        }
        Report.Headline headline = Objects.requireNonNull(report.headline());
        root.put("headline", headline.text());
        Map<String, Object> byDomain = new LinkedHashMap<>();
        scores.domains().forEach(domain -> byDomain.put(domain.domain().id(), score(domain, scores)));
        root.put("scores", byDomain);
        root.put("mainFocus", scores.focus().id());
        Report.Sure sure = report.sure();
        if (sure != null) {
            root.put("helpsMost", Objects.requireNonNull(outcome.insight()).helpsMost());
            root.put("wouldChange", sure.change());
        }
        root.put("load", load(load));
        root.put("patterns", outcome.patterns());
        root.put("notes", scores.notes());
        root.put("drills", drills());
        PlanView plan = report.plan();
        if (plan != null) {
            root.put("minutes", plan.minutes());
            root.put("daysPerWeek", plan.daysPerWeek());
            root.put(
                    "days",
                    plan.days().stream()
                            .map(day -> day.name().toLowerCase(Locale.ROOT))
                            .toList());
            root.put("startDate", plan.start().toString());
            root.put("revision", plan.revision());
            root.put(
                    "retestDays",
                    plan.retestDays().stream().map(Object::toString).toList());
        }
    }

    private List<Map<String, Object>> flags() {
        return outcome.flags().stream()
                .map(flag -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("id", flag.id());
                    view.put("level", flag.level().id());
                    view.put("because", flag.because());
                    view.put("cleared", flag.cleared());
                    return view;
                })
                .toList();
    }

    private Map<String, Object> score(DomainScore domain, Scorecard scores) {
        Lane lane = report.lanes().stream()
                .filter(each -> each.id().equals(domain.domain().id()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("score", lane.score());
        view.put("band", lane.band());
        view.put("bandWords", lane.level());
        view.put("confidence", lane.confidence());
        view.put("confidenceWords", lane.confidenceWords());
        Lane.Spread spread = lane.spread();
        if (spread != null && spread.known()) {
            view.put("low", spread.from());
            view.put("high", spread.to());
        }
        if (domain.reason() != null) {
            view.put("reason", domain.reason());
            view.put("reasonWords", lane.reason());
        }
        if (domain.domain() == com.evolveperformance.kneecheck.scoring.Domain.IMBALANCE) {
            view.put("weakerSide", scores.weakerSide().id());
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < domain.contributions().size(); i++) {
            lines.add(contribution(domain.contributions().get(i), lane.lines().get(i)));
        }
        view.put("contributions", lines);
        return view;
    }

    private static Map<String, Object> contribution(Contribution line, Lane.Line words) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", line.id());
        view.put("points", round(words.share()));
        view.put("weight", line.weight());
        view.put("measured", round(line.measured()));
        view.put("goal", round(line.norm()));
        view.put("source", line.source());
        view.put("name", words.label());
        view.put("measuredWords", words.measured());
        view.put("goalWords", words.goal());
        view.put("errorWords", words.error());
        return view;
    }

    private Map<String, Object> load(Load load) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("spikePercent", load.spikePercent());
        view.put("level", load.level().id());
        LoadView words = Objects.requireNonNull(report.load());
        view.put("nextRunKm", words.next() == null ? null : down(load.nextRunKm()));
        view.put("words", words.spike());
        view.put("advice", words.advice());
        return view;
    }

    private List<Map<String, Object>> drills() {
        PlanView plan = report.plan();
        if (plan == null) {
            return List.of();
        }
        return plan.drills().stream()
                .map(card -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("id", card.id());
                    view.put("domain", card.domain());
                    view.put("title", card.title());
                    view.put("form", card.form());
                    view.put("formWords", card.formWords());
                    view.put("plannedAs", card.place());
                    view.put("because", card.becauseFields());
                    view.put("becauseWords", card.because());
                    view.put("dose", card.doseWords());
                    view.put("side", card.side());
                    return view;
                })
                .toList();
    }

    /** A limit to a tenth, never beyond itself. */
    private static @Nullable BigDecimal down(@Nullable Double limit) {
        return limit == null ? null : BigDecimal.valueOf(limit + 1e-9).setScale(1, RoundingMode.DOWN);
    }

    private static @Nullable BigDecimal round(@Nullable Double number) {
        return number == null ? null : BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }
}
