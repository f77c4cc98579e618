package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.questionnaire.Trial;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change for the better of one answer that would change what the report says first, by scoring the
 * changed answers. Our own rule (design): an answer is changed in steps that can be told apart when it is taken again, and
 * the one that takes the fewest steps wins; of two sides the worse one moves, and both once it has caught up. Past injuries
 * cannot change. A change of many steps is not realistic and not looked for.
 */
record TurningPoints(Scoring scoring) {

    private static final String TRAINING = "strength-training";

    /**
     * An answer that could be better.
     *
     * @param test the test it is a result of; empty for any other answer
     * @param domains the scores it can move
     * @param typed its fields and numbers, as typed
     */
    private record Item(
            String id,
            Optional<SelfTest> test,
            Set<Domain> domains,
            Map<String, Double> typed,
            Optional<Unit> unit,
            double step,
            double end) {

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

        /** The runner with this number in the fields that change. */
        Runner changed(double value, Runner runner) {
            Map<String, Trial> tries = new HashMap<>();
            Map<String, Double> numbers = new HashMap<>();
            for (String field : changed(value).keySet()) {
                if (test.isPresent()) {
                    tries.put(
                            field, new Trial(inBase(value), runner.trial(field).stopped()));
                } else {
                    numbers.put(field, value);
                }
            }
            return runner.with(tries, numbers);
        }
    }

    /** What the scores would be. */
    private record Then(List<DomainScore> domains, FocusFinder.Finding finding) {

        DomainScore of(Domain domain) {
            return domains.get(domain.ordinal());
        }
    }

    /** Empty where nothing leads, or no single realistic change would do it. */
    Optional<TurningPoint> find(Runner runner, Scorecard scores) {
        if (scores.leading().isEmpty()) {
            return Optional.empty();
        }
        List<Item> items = items(runner, scores);
        for (int steps = 1; steps <= scoring.rules().steps().most(); steps++) {
            for (Item item : items) {
                double value = item.after(steps);
                if (item.beyondEnd(value)) {
                    continue;
                }
                Then then = then(item, value, runner, scores);
                if (turns(scores, then)) {
                    return Optional.of(point(item, value, scores, then));
                }
            }
        }
        return Optional.empty();
    }

    /** Scores only what the answer can move: most of a hundred changes that are tried lead nowhere. */
    private Then then(Item item, double value, Runner runner, Scorecard scores) {
        Runner changed = item.changed(value, runner);
        List<DomainScore> domains = new ArrayList<>(scores.domains());
        item.domains().forEach(domain -> domains.set(domain.ordinal(), scoring.score(domain, changed)));
        return new Then(domains, scoring.focus(domains));
    }

    /** True where the domain that leads is in another band, or another focus comes first. */
    private static boolean turns(Scorecard before, Then then) {
        Domain domain = before.leading().get(0);
        return before.of(domain).band() != then.of(domain).band()
                || before.focus() != then.finding().focus();
    }

    private TurningPoint point(Item item, double value, Scorecard scores, Then then) {
        Domain domain = scores.leading().get(0);
        Band before = scores.of(domain).band();
        Band after = then.of(domain).band();
        if (before == null || after == null) {
            throw new IllegalStateException("a change of an answer never takes a score away");
        }
        Map<String, String> changed = item.changed(value);
        double from = item.inBase(item.worse());
        double to = item.inBase(value);
        return new TurningPoint(
                item.id(),
                side(changed),
                from,
                to,
                changed,
                Optional.ofNullable(scoring.rules().errors().get(item.id()))
                        .filter(error -> error.covers(to - from))
                        .isPresent(),
                domain,
                before,
                after,
                then.finding().focus(),
                then.finding().leading());
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
    private List<Item> items(Runner runner, Scorecard scores) {
        List<Item> items = new ArrayList<>();
        for (SelfTest test : SelfTest.values()) {
            Double step = scoring.rules().steps().of(test.id());
            Map<String, Double> typed = typed(test, runner);
            if (step != null && !typed.isEmpty() && costs(test.id(), scores)) {
                Optional<Unit> unit = runner.unit(test);
                double end = Optional.ofNullable(runner.cap(test)).orElse(Double.MAX_VALUE);
                items.add(new Item(
                        test.id(),
                        Optional.of(test),
                        moves(test.id(), scores),
                        typed,
                        unit,
                        unit.map(each -> tenths(each.fromBase(step))).orElse(step),
                        unit.map(each -> each.fromBase(end)).orElse(end)));
            }
        }
        number(StiffnessScorer.FOOT_STIFFNESS, StiffnessScorer.FOOT_STIFFNESS, -1, 0, runner, scores)
                .ifPresent(items::add);
        number(
                        TRAINING,
                        StrengthScorer.SESSIONS,
                        1,
                        scoring.rules().strength().training().below(),
                        runner,
                        scores)
                .ifPresent(items::add);
        return items;
    }

    private Optional<Item> number(String line, String field, double step, double end, Runner runner, Scorecard scores) {
        Double typed = runner.number(field);
        return typed == null || !costs(line, scores)
                ? Optional.empty()
                : Optional.of(new Item(
                        line,
                        Optional.empty(),
                        moves(line, scores),
                        Map.of(field, typed),
                        Optional.empty(),
                        step,
                        end));
    }

    private static boolean costs(String line, Scorecard scores) {
        return scores.domains().stream()
                .flatMap(domain -> domain.contributions().stream())
                .anyMatch(each -> each.id().equals(line) && each.deficit() > 0);
    }

    /** The scores with this line; a gap that is not among the largest has none yet, but may come up. */
    private Set<Domain> moves(String line, Scorecard scores) {
        return scores.domains().stream()
                .filter(domain -> domain.contributions().stream()
                                .anyMatch(each -> each.id().equals(line))
                        || domain.domain() == Domain.IMBALANCE
                                && scoring.rules().imbalance().gaps().stream()
                                        .anyMatch(gap -> gap.test().id().equals(line)))
                .map(DomainScore::domain)
                .collect(Collectors.toSet());
    }

    /** The fields with a number that counts, in the unit that was typed. */
    private static Map<String, Double> typed(SelfTest test, Runner runner) {
        Map<String, Double> typed = new LinkedHashMap<>();
        for (String field : test.fields()) {
            String text = runner.answers().text(field);
            if (text != null && runner.trial(field).measured()) {
                typed.put(field, Double.valueOf(text));
            }
        }
        return typed;
    }

    private static double tenths(double number) {
        return Math.max(0.1, Math.round(number * 10) / 10.0);
    }
}
