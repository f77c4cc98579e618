package com.evolveperformance.kneecheck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form to pick the days of a plan, ready to be shown.
 *
 * @param start the first day, as {@code 2026-11-23} or as it was typed
 * @param daysError what is wrong with the days; null where nothing is
 * @param startError what is wrong with the first day; null where nothing is
 * @param problems the same for the summary
 */
public record PlanFormView(
        List<Day> days,
        String start,
        @Nullable String daysError,
        @Nullable String startError,
        List<ChoiceView.Problem> problems) {

    public PlanFormView {
        days = List.copyOf(days);
        problems = List.copyOf(problems);
    }

    /** One box. */
    public record Day(String id, String name, boolean ticked) {}

    /** True where the form is to be seen at once. */
    public boolean open() {
        return daysError != null || startError != null;
    }
}
