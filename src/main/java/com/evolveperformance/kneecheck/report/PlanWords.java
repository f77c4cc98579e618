package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.drill.PlanRules;
import com.evolveperformance.kneecheck.drill.PlannedDrill;
import com.evolveperformance.kneecheck.questionnaire.Side;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says the plan: three drills for today, the others, the week and the days to test again. */
record PlanWords(Wording wording, DrillWords drills, PlanChoice choice) {

    /** A drill for so many days a week is good on days between the sessions too. */
    private static final int DAILY = 5;

    private static final int WEEKS = 6;

    /** So many days at least lie between two runs, and a week has at most two. */
    private static final int BETWEEN_RUNS = 3;

    /**
     * The plan as it is done.
     *
     * @param planned as it was worked out that day
     * @param reported the day of the report
     * @param swaps what each planned drill can be swapped for, by its id
     */
    PlanView view(DrillPlan planned, LocalDate reported, boolean runningPaused, Map<String, List<PlannedDrill>> swaps) {
        DrillPlan plan = choice.of(planned);
        LocalDate start = choice.start(reported);
        List<DrillCard> cards = planned.drills().stream()
                .map(drill -> drills.card(
                        choice.done(drill),
                        new DrillWords.Place(
                                drill.id(), choice.form(drill.id()), swaps.getOrDefault(drill.id(), List.of()))))
                .toList();
        List<Integer> today = today(plan);
        List<LocalDate> retests =
                plan.retestWeeks().stream().map(start::plusWeeks).toList();
        return new PlanView(
                reported,
                start,
                choice.days(),
                choice.revision(),
                today.stream().map(cards::get).toList(),
                IntStream.range(0, cards.size())
                        .filter(i -> !today.contains(i))
                        .mapToObj(cards::get)
                        .toList(),
                today.stream()
                        .mapToInt(i -> plan.drills().get(i).dose().minutes())
                        .sum(),
                plan.minutes(),
                plan.daysPerWeek(),
                firstSide(plan),
                week(plan, runningPaused),
                weeks(start, retests, runningPaused),
                daily(plan, cards),
                wording.get(
                        "plan.retest",
                        plan.retestWeeks().get(0),
                        plan.retestWeeks().get(1),
                        date(retests.get(0)),
                        date(retests.get(1))),
                retests,
                StopRule.of(wording),
                wording.get("drill.progress"));
    }

    /** Today's drills, by their place: the most telling one, and those after it that still fit the time. */
    private List<Integer> today(DrillPlan plan) {
        PlanRules rules = drills.library().rules();
        List<Integer> today = new ArrayList<>();
        int minutes = 0;
        for (int i = 0; i < plan.drills().size() && today.size() < rules.todayMost(); i++) {
            int more = plan.drills().get(i).dose().minutes();
            if (today.isEmpty() || minutes + more <= rules.todayMinutes()) {
                today.add(i);
                minutes += more;
            }
        }
        return today;
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
        List<DayOfWeek> runs = runs();
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day(
                        day,
                        choice.days().contains(day) ? "drills" : runs.contains(day) ? "run" : "rest",
                        plan,
                        runningPaused))
                .toList();
    }

    /** Six weeks from the first day on; before its last one the plan should have done some good (RF18). */
    private List<PlanView.Week> weeks(LocalDate start, List<LocalDate> retests, boolean runningPaused) {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> week(week, start.plusWeeks(week - 1), retests, runningPaused))
                .toList();
    }

    /** A test takes the place of that day's drills; there are at least two days with drills (evidence.md 7.8). */
    private PlanView.Week week(int number, LocalDate from, List<LocalDate> retests, boolean runningPaused) {
        List<LocalDate> sessions = from.datesUntil(from.plusWeeks(1))
                .filter(day -> choice.days().contains(day.getDayOfWeek()))
                .filter(day -> !retests.contains(day))
                .toList();
        Stream<String> text = Stream.of(
                wording.get("weeks." + number),
                number == 1 && runningPaused ? wording.get("weeks.ladder") : "",
                retests.contains(from) ? wording.get("weeks.retest", date(from)) : "");
        return new PlanView.Week(
                sessions,
                sessions.stream()
                        .map(this::shortDate)
                        .reduce((one, other) -> wording.get("report.list.comma", one, other))
                        .orElseThrow(),
                text.filter(words -> !words.isEmpty()).collect(Collectors.joining(" ")));
    }

    private String shortDate(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(
                wording.get("date.short"), wording.words().locale()));
    }

    /** At most two easy runs, on days without drills and well apart: the first such day, and the next far enough off. */
    private List<DayOfWeek> runs() {
        List<DayOfWeek> free = Arrays.stream(DayOfWeek.values())
                .filter(day -> !choice.days().contains(day))
                .toList();
        DayOfWeek first = free.get(0);
        return Stream.concat(
                        Stream.of(first),
                        free.stream()
                                .filter(day -> day.getValue() - first.getValue() >= BETWEEN_RUNS)
                                .limit(1))
                .toList();
    }

    private PlanView.Day day(DayOfWeek day, String kind, DrillPlan plan, boolean runningPaused) {
        String what = kind.equals("run") && runningPaused ? "ladder" : kind;
        String detail = day == DayOfWeek.SUNDAY && kind.equals("rest") ? "week.check.text" : "week." + what + ".text";
        return new PlanView.Day(
                kind,
                wording.get("day." + day.getValue()),
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
        return wording.words().date(day);
    }
}
