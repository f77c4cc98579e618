package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words and numbers for one runner: their language, and the units they typed. */
record Wording(Words words, AnswerWords answerWords, Answers answers, String emergencyNumber) {

    String get(String key, Object... args) {
        return words.get(key, args);
    }

    /** The words of {@code <prefix>.1}, {@code <prefix>.2} and so on, as many as there are. */
    List<String> list(String prefix, Object... args) {
        List<String> list = new ArrayList<>();
        for (String next = words.orNull(prefix + ".1", args);
                next != null;
                next = words.orNull(prefix + "." + (list.size() + 1), args)) {
            list.add(next);
        }
        return list;
    }

    /** With one digit after the point at most, and none where it is a whole number. */
    String number(double value) {
        return words.number(value);
    }

    /** With exactly one digit after the point. */
    String tenths(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** A test's name. */
    String test(String id) {
        return answerWords.title(id);
    }

    /** A test's number with its unit, in the unit the runner typed. */
    String measure(String test, double base) {
        Unit unit = unit(test);
        return amount(unit == null ? base : unit.fromBase(base), unit);
    }

    /** The same, rounded up to what can be reached: half a repetition can't. */
    String goal(String test, double base) {
        Unit unit = unit(test);
        return unit == Unit.REPETITIONS ? amount(Math.ceil(base - 1e-9), unit) : measure(test, base);
    }

    private String amount(double value, @Nullable Unit unit) {
        return unit == null ? number(value) : get("amount." + unit.id(), number(value));
    }

    /** A distance of so many kilometres, rounded down to one digit, in the unit the runner typed for a run. */
    String distance(double km) {
        Unit unit = runUnit();
        return amount(Math.floor(unit.fromBase(km) * 10 + 1e-9) / 10, unit);
    }

    private Unit runUnit() {
        for (String run : List.of("longest-run", "latest-run", "weekly-distance")) {
            String chosen = answers.has(run) ? answers.text(run + ".unit") : null;
            if (chosen != null) {
                return Unit.of(chosen).orElse(Unit.KILOMETRES);
            }
        }
        return Unit.KILOMETRES;
    }

    private @Nullable Unit unit(String question) {
        String chosen = answers.text(question + ".unit");
        return chosen != null
                ? Unit.of(chosen).orElse(null)
                : answerWords
                        .questionnaire()
                        .question(question)
                        .map(Question::units)
                        .filter(units -> !units.isEmpty())
                        .map(units -> units.get(0))
                        .orElse(null);
    }

    /** What a field says, with what was asked; null where it says nothing. */
    @Nullable
    String answer(String field) {
        String injury = injury(field);
        return injury != null ? get("answer.injury", injury) : line(field);
    }

    private @Nullable String line(String field) {
        return answerWords
                .line(field, answers)
                .map(line -> line.question().endsWith("?")
                        ? line.question() + " " + line.answer()
                        : get("answer.line", line.question(), line.answer()))
                .orElse(null);
    }

    /** The past injury a field belongs to, in short: "right shin, 3 to 12 months ago"; null for any other field. */
    @Nullable
    String injury(String field) {
        return answers.injuries().stream()
                .filter(injury -> field.startsWith("injury." + injury.number() + "."))
                .findFirst()
                .map(injury -> get(
                        "both".equals(injury.side()) ? "injury.words.both" : "injury.words",
                        named("side", injury.side()),
                        named("part", injury.part()),
                        named("when", injury.when())))
                .orElse(null);
    }

    private String named(String what, @Nullable String option) {
        if (option == null) {
            return "";
        }
        String own = words.orNull("injury." + what + "." + option);
        return own == null ? get("option.injury." + what + "." + option).toLowerCase(words.locale()) : own;
    }

    /** {@link #answer} for several fields, each line once. */
    List<String> answers(List<String> fields) {
        return fields.stream()
                .map(this::answer)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The first letter as in the middle of a sentence. */
    String inText(String words) {
        return words.substring(0, 1).toLowerCase(this.words.locale()) + words.substring(1);
    }

    /** The first letter as at the start of a sentence. */
    String sentence(String words) {
        return words.substring(0, 1).toUpperCase(this.words.locale()) + words.substring(1);
    }
}
