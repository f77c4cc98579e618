package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.drill.PlannedDrill;
import com.evolveperformance.kneecheck.questionnaire.Side;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says the plan: three drills for today, the others, the week and the days to test again. */
record PlanWords(Wording wording, DrillWords drills) {

    static final int TODAY = 3;

    /** A drill for so many days a week is good on days between the sessions too. */
    private static final int DAILY = 5;

    /**
     * What each day of the week is for, Monday first: three drill days with a day in between (evidence.md 7.8) and at
     * most two easy runs.
     */
    private static final List<String> WEEK = List.of("drills", "run", "drills", "rest", "drills", "run", "rest");

    PlanView view(DrillPlan plan, LocalDate start, boolean runningPaused) {
        List<DrillCard> cards = plan.drills().stream().map(drills::card).toList();
        List<LocalDate> retests =
                plan.retestWeeks().stream().map(start::plusWeeks).toList();
        return new PlanView(
                cards.stream().limit(TODAY).toList(),
                cards.stream().skip(TODAY).toList(),
                plan.drills().stream()
                        .limit(TODAY)
                        .mapToInt(drill -> drill.dose().minutes())
                        .sum(),
                plan.minutes(),
                plan.daysPerWeek(),
                firstSide(plan),
                week(plan, runningPaused),
                daily(plan, cards),
                wording.get(
                        "plan.retest",
                        plan.retestWeeks().get(0),
                        plan.retestWeeks().get(1),
                        date(retests.get(0)),
                        date(retests.get(1))),
                retests,
                wording.get("drill.stop-rule"),
                wording.get("drill.progress"));
    }

    private @Nullable String firstSide(DrillPlan plan) {
        return plan.drills().stream()
                .map(PlannedDrill::first)
                .filter(Objects::nonNull)
                .map(Side::id)
                .findFirst()
                .map(side -> wording.get("report.today.first." + side))
                .orElse(null);
    }

    private List<PlanView.Day> week(DrillPlan plan, boolean runningPaused) {
        return IntStream.range(0, WEEK.size())
                .mapToObj(day -> day(day, WEEK.get(day), plan, runningPaused))
                .toList();
    }

    private PlanView.Day day(int day, String kind, DrillPlan plan, boolean runningPaused) {
        String what = kind.equals("run") && runningPaused ? "ladder" : kind;
        String detail = day == WEEK.size() - 1 ? "week.check.text" : "week." + what + ".text";
        return new PlanView.Day(
                kind,
                wording.get("day." + (day + 1)),
                wording.get("week." + what),
                wording.get(detail, plan.minutes()));
    }

    private @Nullable String daily(DrillPlan plan, List<DrillCard> cards) {
        return IntStream.range(0, cards.size())
                .filter(i -> plan.drills().get(i).dose().daysPerWeek().stream().anyMatch(days -> days >= DAILY))
                .mapToObj(i -> cards.get(i).title())
                .reduce((one, other) -> wording.get("report.list.comma", one, other))
                .map(titles -> wording.get("plan.daily", titles))
                .orElse(null);
    }

    private String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(wording.words().locale()));
    }
}
