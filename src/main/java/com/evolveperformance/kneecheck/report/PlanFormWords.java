package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.system.Words;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the form that picks the days into words. */
record PlanFormWords(Words words) {

    PlanFormView view(PlanView plan, PlanForm form) {
        Set<DayOfWeek> posted = form.days();
        Collection<DayOfWeek> ticked = posted == null ? plan.days() : posted;
        List<ChoiceView.Problem> problems = form.problems().entrySet().stream()
                .map(problem -> new ChoiceView.Problem(
                        problem.getKey().equals(PlanForm.DRILL) ? "drills" : "plan-" + problem.getKey(),
                        error(problem.getValue(), plan)))
                .toList();
        return new PlanFormView(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new PlanFormView.Day(
                                PlanForm.id(day), words.get("weekday." + day.getValue()), ticked.contains(day)))
                        .toList(),
                posted == null ? plan.start().toString() : form.start(),
                error(form, PlanForm.DAYS, plan),
                error(form, PlanForm.START, plan),
                problems);
    }

    private @Nullable String error(PlanForm form, String field, PlanView plan) {
        String problem = form.problems().get(field);
        return problem == null ? null : error(problem, plan);
    }

    private String error(String problem, PlanView plan) {
        return words.get(
                "plan.error." + problem,
                words.date(plan.reported()),
                plan.reported().toString());
    }
}
