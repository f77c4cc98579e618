package com.evolveperformance.kneecheck.report;

import static com.evolveperformance.kneecheck.running.RunningRules.NEXT_MORNING;
import static com.evolveperformance.kneecheck.running.RunningRules.PAIN_NOW;
import static com.evolveperformance.kneecheck.running.RunningRules.PAIN_RUN;
import static com.evolveperformance.kneecheck.running.RunningRules.SWELLING;

import com.evolveperformance.kneecheck.running.Light;
import com.evolveperformance.kneecheck.running.RunRule;
import com.evolveperformance.kneecheck.running.RunningRules;
import com.evolveperformance.kneecheck.system.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks and answers "Can I run today?": evidence.md section 5. Red flags go first: then nothing is asked. */
record RunWords(Words words, RunningRules rules) {

    RunView view(Report report, RunForm form) {
        LoadView load = report.load();
        if (report.clinician() || load == null) {
            return new RunView(load == null ? null : load.advice().get(0), List.of(), null, List.of());
        }
        List<RunView.Field> fields = List.of(
                scale(PAIN_NOW, form),
                scale(PAIN_RUN, form),
                choice(NEXT_MORNING, RunningRules.MORNINGS, form),
                choice(SWELLING, RunningRules.SWELLINGS, form));
        List<ChoiceView.Problem> problems = form.problems().stream()
                .map(field -> new ChoiceView.Problem("run-" + field, words.get("run.error." + field)))
                .toList();
        boolean complete = form.asked() && problems.isEmpty();
        return new RunView(null, fields, complete ? answer(rules.today(form.said()), load) : null, problems);
    }

    private RunView.Answer answer(RunRule rule, LoadView load) {
        String light = rule.light().id();
        String ladder = load.ladder().isEmpty() || rule.light() == Light.REST ? "" : "ladder.";
        List<String> text = new ArrayList<>();
        text.add(words.get("run." + ladder + "rule." + rule.id()));
        if (rule.light() == Light.GREEN && load.next() != null) {
            text.add(load.next());
        }
        return new RunView.Answer(
                light, rule.id(), words.get("run." + ladder + "light." + light), text, words.get("run.watch." + light));
    }

    private RunView.Field scale(String field, RunForm form) {
        String picked = form.typed().get(field);
        return new RunView.Field(
                field,
                true,
                words.get("run.ask." + field),
                words.orNull("run.ask." + field + ".hint"),
                IntStream.rangeClosed(0, 10)
                        .mapToObj(String::valueOf)
                        .map(pain -> new RunView.Option(pain, pain, pain.equals(picked)))
                        .toList(),
                error(field, form));
    }

    private RunView.Field choice(String field, List<String> options, RunForm form) {
        String picked = form.typed().get(field);
        return new RunView.Field(
                field,
                false,
                words.get("run.ask." + field),
                null,
                options.stream()
                        .map(option -> new RunView.Option(
                                option, words.get("run.ask." + field + "." + option), option.equals(picked)))
                        .toList(),
                error(field, form));
    }

    private @Nullable String error(String field, RunForm form) {
        return form.problems().contains(field) ? words.get("run.error." + field) : null;
    }
}
