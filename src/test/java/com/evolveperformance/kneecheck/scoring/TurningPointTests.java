package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evolveperformance.kneecheck.questionnaire.Side;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TurningPointTests {

    private static final TurningPoints POINTS = new TurningPoints(Sample.SCORING);

    static Stream<Integer> seeds() {
        return IntStream.range(0, 500).boxed();
    }

    /** Every change there is, fewest steps first, each scored whole: what is found has to be the first that turns it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void isTheFirstOfAllChangesThatTurnsTheResult(int seed) {
        Sample sample = ScoringPropertyTests.made(new Random(seed));
        Scorecard before = sample.score();

        Optional<TurningPoint> found = find(sample);

        Optional<Map<String, String>> first = changes(sample, before)
                .filter(change -> turns(before, sample(sample, change).score()))
                .findFirst();
        assertThat(found.map(TurningPoint::changed)).as("seed %d", seed).isEqualTo(first);
        found.ifPresent(point -> {
            Scorecard after = sample(sample, point.changed()).score();
            assertThat(point.domain()).isEqualTo(before.leading().get(0));
            assertThat(point.before()).isEqualTo(before.of(point.domain()).band());
            assertThat(point.after()).isEqualTo(after.of(point.domain()).band());
            assertThat(point.focus()).isEqualTo(after.focus());
            assertThat(point.leading()).isEqualTo(after.leading());
        });
    }

    @Test
    void isFoundForManyRunners() {
        long found = seeds().map(seed -> ScoringPropertyTests.made(new Random(seed)))
                .filter(sample -> find(sample).isPresent())
                .count();

        assertThat(found).isBetween(200L, 499L);
    }

    /** 7 cm is (7.6 − 7) ÷ (7.6 − 4.9) below half way: stiffness 65 · 0.61 ÷ 85 · 100, plus 3 of 10. */
    @Test
    void saysHowFarTheStifferAnkleWouldHaveToReach() {
        Sample sample = Sample.woman35()
                .both("knee-to-wall", "5", "10")
                .even("big-toe-lift", "60")
                .with("foot-stiffness", "3");
        Scorecard before = sample.score();

        TurningPoint point = find(sample).orElseThrow();

        assertThat(before.focus()).isEqualTo(Focus.STIFFNESS);
        assertThat(point.id()).isEqualTo("knee-to-wall");
        assertThat(point.side()).isEqualTo(Side.LEFT);
        assertThat(point.from()).isEqualTo(5);
        assertThat(point.changed()).containsOnlyKeys("knee-to-wall.left");
        assertThat(point.domain()).isEqualTo(Domain.STIFFNESS);
        assertThat(point.withinError()).isEqualTo(point.to() - 5 <= 1.9);
    }

    @Test
    void asksBothSidesWhereTheyAreEven() {
        Sample sample =
                Sample.woman35().even("bridge", "15").even("sit-to-stand", "22").even("heel-raise", "27");

        TurningPoint point =
                find(sample.even("bridge", "0").even("heel-raise", "20")).orElseThrow();

        assertThat(point.side()).isNull();
        assertThat(point.changed()).hasSize(2);
    }

    @Test
    void staysInTheUnitThatWasTyped() {
        Sample sample = Sample.woman35().both("knee-to-wall", "2", "4").with("knee-to-wall.unit", "in");

        TurningPoint point = find(sample).orElseThrow();

        assertThat(Double.parseDouble(point.changed().get("knee-to-wall.left")) * 2.54)
                .isCloseTo(point.to(), within(1e-9));
        assertThat(point.to()).isGreaterThan(2 * 2.54);
    }

    @Test
    void isNoneWhereNothingLeadsOrOneAnswerIsNotEnough() {
        Sample fine = Sample.woman35().even("bridge", "30").even("knee-to-wall", "12");
        Sample injured = Sample.woman35().with("which-knee", "left").injury(1, "running", "3-12-months", "left", "yes");

        assertThat(find(fine)).isEmpty();
        assertThat(injured.score().focus()).isEqualTo(Focus.IMBALANCE);
        assertThat(find(injured)).isEmpty();
    }

    @Test
    void isPartOfTheInsight() {
        Sample sample = Sample.woman35().both("knee-to-wall", "5", "10");
        Insight insight = Sample.SCORING.insight(sample.answers(), sample.score(), Set.of());

        assertThat(insight.turningPoint()).isNotNull();
        assertThat(insight.errors()).containsOnlyKeys("knee-to-wall", "heel-raise");
    }

    private static Optional<TurningPoint> find(Sample sample) {
        return POINTS.find(sample.runner(), sample.score());
    }

    private static boolean turns(Scorecard before, Scorecard after) {
        Domain leading = before.leading().get(0);
        return before.of(leading).band() != after.of(leading).band() || before.focus() != after.focus();
    }

    /** For centimetres, seconds and repetitions as typed: none of these runners chose another unit. */
    private static Stream<Map<String, String>> changes(Sample sample, Scorecard before) {
        Set<String> costs = before.domains().stream()
                .flatMap(domain -> domain.contributions().stream())
                .filter(line -> line.deficit() > 0)
                .map(Contribution::id)
                .collect(Collectors.toSet());
        int most =
                before.leading().isEmpty() ? 0 : Sample.SCORING.rules().steps().most();
        return IntStream.rangeClosed(1, most)
                .boxed()
                .flatMap(steps -> Stream.concat(
                                Stream.of(SelfTest.values()).map(SelfTest::id),
                                Stream.of("foot-stiffness", "strength-training"))
                        .filter(costs::contains)
                        .map(id -> change(id, steps, sample)))
                .filter(change -> !change.isEmpty());
    }

    /** So many steps from the worse of an answer's numbers, and no further than counts; empty where that is no change. */
    private static Map<String, String> change(String id, int steps, Sample sample) {
        double step = switch (id) {
            case "foot-stiffness" -> -1;
            case "strength-training" -> 1;
            default -> Sample.SCORING.rules().steps().of(id);
        };
        double end = switch (id) {
            case "foot-stiffness" -> 0;
            case "strength-training" -> 2;
            default -> Sample.SCORING.cap(id, sample.answers()).orElse(Double.MAX_VALUE);
        };
        String field = id.equals("strength-training") ? "strength-sessions" : id;
        Map<String, Double> now = new LinkedHashMap<>();
        for (String each : List.of(field, field + ".left", field + ".right")) {
            String typed = sample.values().get(each);
            if (typed != null && !"pain".equals(sample.values().get(each + ".stopped"))) {
                now.put(each, Double.valueOf(typed));
            }
        }
        double worse = step > 0 ? Collections.min(now.values()) : Collections.max(now.values());
        double to = step * ((step > 0 ? Math.floor(worse / step) : Math.ceil(worse / step)) + steps);
        Map<String, String> change = new LinkedHashMap<>();
        if (step > 0 ? to <= end : to >= end) {
            now.forEach((each, number) -> {
                if (step > 0 ? number < to : number > to) {
                    change.put(each, BigDecimal.valueOf(to).stripTrailingZeros().toPlainString());
                }
            });
        }
        return change;
    }

    private static Sample sample(Sample sample, Map<String, String> changed) {
        Map<String, String> values = new LinkedHashMap<>(sample.values());
        values.putAll(changed);
        return new Sample(values);
    }
}
