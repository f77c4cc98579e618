package com.evolveperformance.kneecheck.report;

import static com.evolveperformance.kneecheck.running.RunningRules.NEXT_MORNING;
import static com.evolveperformance.kneecheck.running.RunningRules.PAIN_NOW;
import static com.evolveperformance.kneecheck.running.RunningRules.PAIN_RUN;
import static com.evolveperformance.kneecheck.running.RunningRules.SWELLING;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.running.RunningRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * What was posted to ask "Can I run today?", and what is wrong with it. It is answered and forgotten.
 *
 * @param typed by field, only what the form offers
 * @param problems the fields without an answer
 */
record RunForm(Map<String, String> typed, List<String> problems) {

    private static final String NO_RUN = "no-run";

    private static final Map<String, List<String>> OPTIONS = options();

    /** Nothing asked. */
    static final RunForm EMPTY = new RunForm(Map.of(), List.of());

    private static Map<String, List<String>> options() {
        List<String> pains =
                IntStream.rangeClosed(0, 10).mapToObj(String::valueOf).toList();
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put(PAIN_NOW, pains);
        options.put(PAIN_RUN, pains);
        options.put(NEXT_MORNING, RunningRules.MORNINGS);
        options.put(SWELLING, RunningRules.SWELLINGS);
        return options;
    }

    /** Reads a post: only its own fields. Without a run of late, there is no pain on it to ask for. */
    static RunForm read(MultiValueMap<String, String> posted) {
        Map<String, String> typed = new LinkedHashMap<>();
        OPTIONS.forEach((field, options) -> Optional.ofNullable(posted.getFirst(field))
                .map(String::strip)
                .filter(options::contains)
                .ifPresent(value -> typed.put(field, value)));
        boolean noRun = NO_RUN.equals(typed.get(NEXT_MORNING));
        return new RunForm(
                typed,
                OPTIONS.keySet().stream()
                        .filter(field -> !typed.containsKey(field) && !(noRun && field.equals(PAIN_RUN)))
                        .toList());
    }

    boolean asked() {
        return !typed.isEmpty() || !problems.isEmpty();
    }

    /** What was said, for the rules; the pain on a run that was not run does not count. */
    Answers said() {
        return new Answers(typed).only(field -> !(field.equals(PAIN_RUN) && NO_RUN.equals(typed.get(NEXT_MORNING))));
    }
}
