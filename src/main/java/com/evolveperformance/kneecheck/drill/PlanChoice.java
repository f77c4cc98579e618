package com.evolveperformance.kneecheck.drill;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a runner changed in a plan. It is kept beside the outcome, which never changes: what is done is the outcome's plan
 * with this {@link #of applied}. A drill's place in the plan is named by the drill that was planned there.
 *
 * @param days the days of the drills, Monday first; {@link #DEFAULT_DAYS} as long as none were picked
 * @param startDate the first day of the plan; null for the day of the report
 * @param swaps by the planned drill's id, the one that is done in its place, with its dose as of the day of the swap
 * @param forms by the planned drill's id, how hard it is done; without an entry as it starts
 * @param revision 0 at first, one more with each change
 */
public record PlanChoice(
        List<DayOfWeek> days,
        @Nullable LocalDate startDate,
        Map<String, PlannedDrill> swaps,
        Map<String, Form> forms,
        int revision) {

    /** Three days a week with a day in between (evidence.md 7.8 and section 6). */
    public static final List<DayOfWeek> DEFAULT_DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

    /** Nothing changed yet. */
    public static final PlanChoice NONE = new PlanChoice(DEFAULT_DAYS, null, Map.of(), Map.of(), 0);

    public PlanChoice {
        days = days.isEmpty() ? DEFAULT_DAYS : List.copyOf(EnumSet.copyOf(days));
        swaps = Collections.unmodifiableMap(new LinkedHashMap<>(swaps));
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    /** The plan as it is done: drills swapped, minutes and days counted anew. */
    public DrillPlan of(DrillPlan planned) {
        List<PlannedDrill> drills = planned.drills().stream().map(this::done).toList();
        int minutes = swaps.isEmpty()
                ? planned.minutes()
                : drills.stream().mapToInt(drill -> drill.dose().minutes()).sum();
        return new DrillPlan(drills, minutes, days.size(), planned.retestWeeks());
    }

    /** What is done in the place of a planned drill: itself, as long as it was not swapped. */
    public PlannedDrill done(PlannedDrill planned) {
        return swaps.getOrDefault(planned.id(), planned);
    }

    /** How hard the drill in a place is done. */
    public Form form(String place) {
        return forms.getOrDefault(place, Form.START);
    }

    /** The first day, given the day of the report. */
    public LocalDate start(LocalDate reported) {
        return startDate == null ? reported : startDate;
    }

    /** With other days and another first day. */
    public PlanChoice on(Set<DayOfWeek> newDays, LocalDate newStart) {
        return changed(new PlanChoice(List.copyOf(newDays), newStart, swaps, forms, revision));
    }

    /** With another drill in a place, or the planned one again, as it starts. */
    public PlanChoice swapped(String place, PlannedDrill drill) {
        Map<String, PlannedDrill> next = new LinkedHashMap<>(swaps);
        next.remove(place);
        if (!drill.id().equals(place)) {
            next.put(place, drill);
        }
        Map<String, Form> asTheyStart = new LinkedHashMap<>(forms);
        if (!next.equals(swaps)) {
            asTheyStart.remove(place);
        }
        return changed(new PlanChoice(days, startDate, next, asTheyStart, revision));
    }

    /** With the drill in a place done easier or harder. */
    public PlanChoice formed(String place, Form form) {
        Map<String, Form> next = new LinkedHashMap<>(forms);
        next.remove(place);
        if (form != Form.START) {
            next.put(place, form);
        }
        return changed(new PlanChoice(days, startDate, swaps, next, revision));
    }

    /** The same post twice is one change. */
    private PlanChoice changed(PlanChoice next) {
        return next.equals(this)
                ? this
                : new PlanChoice(next.days, next.startDate, next.swaps, next.forms, revision + 1);
    }
}
