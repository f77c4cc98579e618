package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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

    @ParameterizedTest
    @MethodSource("seeds")
    void reallyTurnsTheResultAndNoSmallerChangeOfTheSameKindDoes(int seed) {
        Sample sample = ScoringPropertyTests.made(new Random(seed));
        Scorecard before = sample.score();

        Optional<TurningPoint> found = POINTS.find(sample.answers(), before);

        found.ifPresent(point -> {
            Scorecard after = sample(sample, point.changed()).score();
            assertThat(TurningPoints.turns(before, after))
                    .as("seed %d: %s", seed, point)
                    .isTrue();
            assertThat(after.of(point.domain()).band()).isEqualTo(point.after());
            assertThat(after.focus()).isEqualTo(point.focus());
            assertThat(point.changed().keySet()).allMatch(field -> field.startsWith(field(point)));
            smaller(sample, point)
                    .forEach(less -> assertThat(TurningPoints.turns(before, less.score()))
                            .as("seed %d: %s, already with %s", seed, point, less)
                            .isFalse());
        });
    }

    @Test
    void isFoundForManyRunners() {
        long found = seeds().map(seed -> ScoringPropertyTests.made(new Random(seed)))
                .filter(sample -> POINTS.find(sample.answers(), sample.score()).isPresent())
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

        TurningPoint point = POINTS.find(sample.answers(), before).orElseThrow();

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
        Scorecard before = sample.even("bridge", "0").even("heel-raise", "20").score();

        TurningPoint point = POINTS.find(
                        sample.even("bridge", "0").even("heel-raise", "20").answers(), before)
                .orElseThrow();

        assertThat(point.side()).isNull();
        assertThat(point.changed()).hasSize(2);
    }

    @Test
    void staysInTheUnitThatWasTyped() {
        Sample sample = Sample.woman35().both("knee-to-wall", "2", "4").with("knee-to-wall.unit", "in");

        TurningPoint point = POINTS.find(sample.answers(), sample.score()).orElseThrow();

        assertThat(Double.parseDouble(point.changed().get("knee-to-wall.left")) * 2.54)
                .isCloseTo(point.to(), within(1e-9));
        assertThat(point.to()).isGreaterThan(2 * 2.54);
    }

    @Test
    void isNoneWhereNothingLeadsOrOneAnswerIsNotEnough() {
        Sample fine = Sample.woman35().even("bridge", "30").even("knee-to-wall", "12");
        Sample injured = Sample.woman35().with("which-knee", "left").injury(1, "running", "3-12-months", "left", "yes");

        assertThat(POINTS.find(fine.answers(), fine.score())).isEmpty();
        assertThat(injured.score().focus()).isEqualTo(Focus.IMBALANCE);
        assertThat(POINTS.find(injured.answers(), injured.score())).isEmpty();
    }

    @Test
    void isPartOfTheInsight() {
        Sample sample = Sample.woman35().both("knee-to-wall", "5", "10");
        Insight insight = Sample.SCORING.insight(sample.answers(), sample.score(), Set.of());

        assertThat(insight.turningPoint()).isNotNull();
        assertThat(insight.errors()).containsOnlyKeys("knee-to-wall", "heel-raise");
    }

    /** The same answer on every smaller number of the grid. */
    private static Stream<Sample> smaller(Sample sample, TurningPoint point) {
        double step = switch (point.id()) {
            case "foot-stiffness" -> -1;
            case "strength-training" -> 1;
            default -> Sample.SCORING.rules().steps().of(point.id());
        };
        int steps = (int) Math.floor(Math.abs(point.to() - point.from()) / Math.abs(step));
        return IntStream.rangeClosed(1, steps)
                .mapToDouble(less -> point.to() - less * step)
                .filter(value -> step > 0 ? value > point.from() : value < point.from())
                .mapToObj(value -> {
                    Map<String, String> changed = new LinkedHashMap<>();
                    Answers answers = sample.answers();
                    for (String field : fields(point)) {
                        Double now = answers.number(field);
                        boolean counts = now != null && !"pain".equals(answers.text(field + ".stopped"));
                        if (counts && (step > 0 ? now < value : now > value)) {
                            changed.put(field, String.valueOf(value));
                        }
                    }
                    return sample(sample, changed);
                });
    }

    private static String[] fields(TurningPoint point) {
        String field = field(point);
        return new String[] {field, field + ".left", field + ".right"};
    }

    private static String field(TurningPoint point) {
        return point.id().equals("strength-training") ? "strength-sessions" : point.id();
    }

    private static Sample sample(Sample sample, Map<String, String> changed) {
        Map<String, String> values = new LinkedHashMap<>(sample.values());
        values.putAll(changed);
        return new Sample(values);
    }
}
