package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.questionnaire.Trial;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the answers that chose a drill, each in a few words: "Heel raises on one leg: left 22, right 14". */
record BecauseWords(Wording wording) {

    /** Numbers that need more than the question around them. */
    private static final Set<String> NUMBERS = Set.of("foot-stiffness", "strength-sessions");

    List<String> lines(List<String> fields) {
        return fields.stream()
                .map(this::line)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable String line(String field) {
        Double number = NUMBERS.contains(field) ? wording.answers().number(field) : null;
        if (number != null) {
            return wording.get("because." + field, wording.number(number));
        }
        if (field.equals("which-knee")) {
            return wording.get("because.which-knee." + wording.answers().text(field));
        }
        int dot = field.lastIndexOf('.');
        String side = dot < 0 ? "" : field.substring(dot + 1);
        return !field.startsWith("injury.") && (side.equals("left") || side.equals("right"))
                ? test(field.substring(0, dot))
                : wording.answer(field);
    }

    private String test(String id) {
        return wording.get("answer.line", wording.test(id), sides(id));
    }

    /** What each side did, "left 22, right 14"; empty where neither has a number. */
    String sides(String id) {
        return Stream.of(Side.values())
                .map(side -> side(id, side))
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> wording.get("report.list.comma", one, other))
                .orElse("");
    }

    private String side(String test, Side side) {
        Trial trial = wording.answers().trial(test, side);
        String words = trial.measured()
                ? wording.measure(test, trial.result())
                : trial.painLimited() ? wording.get("because.pain") : "";
        return words.isEmpty() ? "" : wording.get("because." + side.id(), words);
    }
}
