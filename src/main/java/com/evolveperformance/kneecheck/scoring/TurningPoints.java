package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change for the better of one answer that would change what the report says first, by scoring the
 * changed answers. Our own rule (design): an answer is changed in steps that can be told apart when it is taken again, and
 * the one that takes the fewest steps wins; of two sides the worse one moves, and both once it has caught up. Past injuries
 * cannot change. A change of many steps is not realistic and not looked for.
 */
record TurningPoints(Scoring scoring) {

    private static final String TRAINING = "strength-training";

    /** An answer that could be better: its fields and numbers as typed. */
    private record Item(String id, Map<String, Double> typed, Optional<Unit> unit, double step, double end) {

        /** The number after so many steps, on a grid of whole steps. */
        double after(int steps) {
            double from = worse();
            double grid = step > 0 ? Math.floor(from / step + 1e-9) : Math.ceil(from / step - 1e-9);
            return BigDecimal.valueOf((grid + steps) * step)
                    .setScale(1, RoundingMode.HALF_UP)
                    .doubleValue();
        }

        double worse() {
            return typed.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .reduce(step > 0 ? Math::min : Math::max)
                    .orElseThrow();
        }

        boolean beyondEnd(double value) {
            return step > 0 ? value > end + 1e-9 : value < end - 1e-9;
        }

        Map<String, String> changed(double value) {
            Map<String, String> changed = new LinkedHashMap<>();
            typed.forEach((field, now) -> {
                if (step > 0 ? now < value : now > value) {
                    changed.put(
                            field,
                            BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
                }
            });
            return changed;
        }

        double inBase(double value) {
            return unit.map(each -> each.toBase(value)).orElse(value);
        }
    }

    /** Empty where nothing leads, or no single realistic change would do it. */
    Optional<TurningPoint> find(Answers answers, Scorecard scores) {
        if (scores.leading().isEmpty()) {
            return Optional.empty();
        }
        List<Item> items = items(answers, scores);
        for (int steps = 1; steps <= scoring.rules().steps().most(); steps++) {
            for (Item item : items) {
                double value = item.after(steps);
                if (item.beyondEnd(value)) {
                    continue;
                }
                Map<String, String> changed = item.changed(value);
                Scorecard then = scoring.score(answers.with(changed::containsKey, changed));
                if (turns(scores, then)) {
                    return Optional.of(point(item, value, changed, scores, then));
                }
            }
        }
        return Optional.empty();
    }

    /** True where the domain that leads is in another band, or another focus comes first. */
    static boolean turns(Scorecard before, Scorecard after) {
        Domain domain = before.leading().get(0);
        return before.of(domain).band() != after.of(domain).band() || before.focus() != after.focus();
    }

    private TurningPoint point(Item item, double value, Map<String, String> changed, Scorecard scores, Scorecard then) {
        Domain domain = scores.leading().get(0);
        Band before = scores.of(domain).band();
        Band after = then.of(domain).band();
        if (before == null || after == null) {
            throw new IllegalStateException("a change of an answer never takes a score away");
        }
        double from = item.inBase(item.worse());
        double to = item.inBase(value);
        return new TurningPoint(
                item.id(),
                side(changed),
                from,
                to,
                changed,
                Arrays.stream(SelfTest.values())
                        .filter(test -> test.id().equals(item.id()))
                        .map(scoring.rules().errors()::get)
                        .anyMatch(error -> error != null && Near.atLeast(error.amount(), Math.abs(to - from))),
                domain,
                before,
                after,
                then.focus(),
                then.leading());
    }

    private static @Nullable Side side(Map<String, String> changed) {
        return changed.size() != 1
                ? null
                : Arrays.stream(Side.values())
                        .filter(side -> changed.keySet().stream().allMatch(field -> field.endsWith("." + side.id())))
                        .findFirst()
                        .orElse(null);
    }

    /** What costs points now and could be better. */
    private List<Item> items(Answers answers, Scorecard scores) {
        List<Item> items = new ArrayList<>();
        for (SelfTest test : SelfTest.values()) {
            Double step = scoring.rules().steps().of(test.id());
            Map<String, Double> typed = typed(test, answers);
            if (step != null && !typed.isEmpty() && costs(test.id(), scores)) {
                Optional<Unit> unit =
                        Optional.ofNullable(answers.text(test.id() + ".unit")).flatMap(Unit::of);
                double end = scoring.cap(test.id(), answers).orElse(Double.MAX_VALUE);
                items.add(new Item(
                        test.id(),
                        typed,
                        unit,
                        unit.map(each -> tenths(each.fromBase(step))).orElse(step),
                        unit.map(each -> each.fromBase(end)).orElse(end)));
            }
        }
        number(StiffnessScorer.FOOT_STIFFNESS, StiffnessScorer.FOOT_STIFFNESS, -1, 0, answers, scores)
                .ifPresent(items::add);
        number(
                        TRAINING,
                        StrengthScorer.SESSIONS,
                        1,
                        scoring.rules().strength().training().below(),
                        answers,
                        scores)
                .ifPresent(items::add);
        return items;
    }

    private static Optional<Item> number(
            String line, String field, double step, double end, Answers answers, Scorecard scores) {
        Double typed = answers.number(field);
        return typed == null || !costs(line, scores)
                ? Optional.empty()
                : Optional.of(new Item(line, Map.of(field, typed), Optional.empty(), step, end));
    }

    private static boolean costs(String line, Scorecard scores) {
        return scores.domains().stream()
                .flatMap(domain -> domain.contributions().stream())
                .anyMatch(each -> each.id().equals(line) && each.deficit() > 0);
    }

    /** The sides with a number that counts, in the unit that was typed. */
    private static Map<String, Double> typed(SelfTest test, Answers answers) {
        Map<String, Double> typed = new LinkedHashMap<>();
        if (!test.hasSides()) {
            put(typed, test.id(), answers.trial(test.id()).measured(), answers);
        } else {
            for (Side side : Side.values()) {
                put(typed, test.field(side), answers.trial(test.id(), side).measured(), answers);
            }
        }
        return typed;
    }

    private static void put(Map<String, Double> typed, String field, boolean measured, Answers answers) {
        String text = answers.text(field);
        if (measured && text != null) {
            typed.put(field, Double.valueOf(text));
        }
    }

    private static double tenths(double number) {
        return Math.max(0.1, Math.round(number * 10) / 10.0);
    }
}
