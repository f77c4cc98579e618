package com.evolveperformance.kneecheck.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page posted: accepts only the page's own fields and only values the questionnaire knows, and says for
 * each other value what is wrong with it. Nothing is stored here.
 */
public final class AnswerReader {

    /**
     * What came of it.
     *
     * @param values the accepted values, canonical, by field
     * @param problems what was not accepted, in the order of the page
     */
    public record Reading(Map<String, String> values, List<Problem> problems) {}

    private final Map<String, List<String>> posted;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private AnswerReader(Map<String, List<String>> posted) {
        this.posted = posted;
    }

    /**
     * Reads one page.
     *
     * @param before the answers so far, which decide what the page asks
     */
    public static Reading read(Page page, Answers before, Map<String, List<String>> posted) {
        AnswerReader reader = new AnswerReader(posted);
        page.questions().stream()
                .filter(q -> q.when().holds(before.with(page::owns, reader.values)))
                .forEach(question -> reader.read(question, before));
        return new Reading(reader.values, reader.problems);
    }

    private void read(Question question, Answers before) {
        String id = question.id();
        switch (question.kind()) {
            case CHOICE, CONSENT -> choice(question, id);
            case CHOICES -> choices(question, id);
            case SCALE -> number(question, id, question.required());
            case NUMBER -> {
                unit(question);
                number(question, id, question.required());
            }
            case ZONES -> {
                for (Side side : sides(before)) {
                    choices(question, id + "." + side.id());
                }
            }
            case INJURIES -> injuries(question);
            case TEST -> {
                unit(question);
                trial(question, id);
            }
            case TWO_SIDED_TEST -> {
                unit(question);
                trial(question, id + ".left");
                trial(question, id + ".right");
            }
        }
    }

    /** The knees a question about zones is asked for. */
    public static List<Side> sides(Answers answers) {
        String knee = answers.text("which-knee");
        return Stream.of(Side.values())
                .filter(side -> knee == null || knee.equals("both") || knee.equals(side.id()))
                .toList();
    }

    private void choice(Question question, String field) {
        String chosen = first(field);
        if (chosen.isEmpty()) {
            if (question.required()) {
                problem(field, question.kind() == QuestionKind.CONSENT ? "consent" : "choose");
            }
        } else if (question.option(chosen).isEmpty()) {
            problem(field, "choose");
        } else {
            values.put(field, chosen);
        }
    }

    private void choices(Question question, String field) {
        List<String> chosen = all(field);
        List<Option> known = chosen.stream()
                .flatMap(id -> question.option(id).stream())
                .distinct()
                .toList();
        if (known.size() < chosen.stream().distinct().count() || (known.isEmpty() && question.required())) {
            problem(field, "choose-any");
        } else if (known.size() > 1 && known.stream().anyMatch(Option::exclusive)) {
            problem(field, "exclusive");
        } else if (!known.isEmpty()) {
            values.put(
                    field,
                    String.join(
                            ",",
                            question.options().stream()
                                    .filter(known::contains)
                                    .map(Option::id)
                                    .toList()));
        }
    }

    private void unit(Question question) {
        String field = question.id() + ".unit";
        String chosen = first(field);
        if (!chosen.isEmpty()) {
            Optional<Unit> unit = Unit.of(chosen).filter(question.units()::contains);
            if (unit.isPresent()) {
                values.put(field, chosen);
            } else {
                problem(field, "choose");
            }
        }
    }

    private void number(Question question, String field, boolean required) {
        String typed = first(field);
        if (typed.isEmpty()) {
            if (required) {
                problem(field, question.kind() == QuestionKind.SCALE ? "choose" : "number-missing", limits(question));
            }
            return;
        }
        Optional<BigDecimal> number = NumberText.parse(typed).map(BigDecimal::stripTrailingZeros);
        if (number.isEmpty()) {
            problem(field, "number-unread", limits(question));
        } else if (number.get().scale() > question.decimals()) {
            String[] limits = limits(question);
            String[] withDigits = Arrays.copyOf(limits, limits.length + 1);
            withDigits[limits.length] = String.valueOf(question.decimals());
            problem(field, question.decimals() == 0 ? "number-whole" : "number-decimals", withDigits);
        } else if (outside(question, number.get())) {
            problem(field, "number-range", limits(question));
        } else {
            values.put(field, number.get().toPlainString());
        }
    }

    private boolean outside(Question question, BigDecimal number) {
        Unit unit = unitOf(question);
        double amount = unit == null ? number.doubleValue() : unit.toBase(number.doubleValue());
        Double min = question.min();
        Double max = question.max();
        return (min != null && amount < min - 1e-9) || (max != null && amount > max + 1e-9);
    }

    /** The limits as they can be typed: in the unit chosen, rounded to what is still accepted. */
    private String[] limits(Question question) {
        Unit unit = unitOf(question);
        String id = unit == null ? "" : unit.id();
        return new String[] {
            limit(question.min(), unit, question.decimals(), RoundingMode.CEILING),
            limit(question.max(), unit, question.decimals(), RoundingMode.FLOOR),
            id
        };
    }

    private static String limit(@Nullable Double limit, @Nullable Unit unit, int decimals, RoundingMode inward) {
        if (limit == null) {
            return "";
        }
        double typed = unit == null ? limit : unit.fromBase(limit);
        return BigDecimal.valueOf(typed)
                .setScale(6, RoundingMode.HALF_EVEN)
                .setScale(decimals, inward)
                .stripTrailingZeros()
                .toPlainString();
    }

    private @Nullable Unit unitOf(Question question) {
        String chosen = values.get(question.id() + ".unit");
        return chosen != null
                ? Unit.of(chosen).orElseThrow()
                : question.units().stream().findFirst().orElse(null);
    }

    private void trial(Question question, String field) {
        String stopped = first(field + ".stopped");
        if (!stopped.isEmpty() && StopReason.of(stopped).isEmpty()) {
            problem(field + ".stopped", "choose");
        } else if (stopped.equals(StopReason.NOT_TRIED.id()) && !first(field).isEmpty()) {
            problem(field, "not-tried-with-number");
        } else if (!stopped.isEmpty()) {
            values.put(field + ".stopped", stopped);
        }
        number(question, field, false);
    }

    private void injuries(Question question) {
        int entries = 0;
        for (int n = 1; n <= Answers.MAX_INJURIES; n++) {
            String entry = "injury." + n + ".";
            if (question.options().stream()
                    .map(Option::group)
                    .distinct()
                    .allMatch(f -> first(entry + f).isEmpty())) {
                continue;
            }
            entries++;
            question.options().stream().map(Option::group).distinct().forEach(f -> injuryField(question, entry, f));
        }
        if (entries == 0 && question.required()) {
            problem("injury.1.part", "choose");
        }
    }

    private void injuryField(Question question, String entry, String name) {
        String chosen = first(entry + name);
        if (question.options().stream().anyMatch(o -> o.group().equals(name) && o.id().equals(chosen))) {
            values.put(entry + name, chosen);
        } else {
            problem(entry + name, "choose");
        }
    }

    private String first(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    private List<String> all(String field) {
        return posted.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void problem(String field, String key, String... args) {
        problems.add(new Problem(field, key, args));
    }
}
