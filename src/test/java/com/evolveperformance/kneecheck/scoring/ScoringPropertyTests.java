package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every runner, tried on many made up from a fixed seed. */
class ScoringPropertyTests {

    private static final Map<String, Integer> MOST = Map.of(
            "knee-to-wall", 20,
            "big-toe-lift", 90,
            "single-leg-balance", 45,
            "sit-to-stand", 40,
            "heel-raise", 60,
            "bridge", 50,
            "side-plank", 90,
            "front-reach", 120,
            "hop", 250);
    private static final List<String> TESTS = MOST.keySet().stream().sorted().toList();
    private static final List<String> STRENGTH = List.of("sit-to-stand", "heel-raise", "bridge", "side-plank");
    private static final List<String> WORSE_SIDE =
            List.of("sit-to-stand", "heel-raise", "bridge", "side-plank", "knee-to-wall", "big-toe-lift");

    static Stream<Integer> seeds() {
        return IntStream.range(0, 200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesAddUpToTheScore(int seed) {
        for (DomainScore domain : made(new Random(seed)).score().domains()) {
            if (domain.score() == null) {
                assertThat(domain.contributions()).isEmpty();
                assertThat(domain.reason()).isNotNull();
                assertThat(domain.band()).isNull();
            } else {
                assertThat(domain.score()).isBetween(0.0, 100.0);
                assertThat(domain.contributions().stream()
                                .mapToDouble(Contribution::points)
                                .sum())
                        .isCloseTo(domain.score(), within(1e-9));
                assertThat(domain.contributions())
                        .allMatch(line -> line.points() >= 0 && line.deficit() >= 0 && line.deficit() <= 1);
                assertThat(domain.weightPresent()).isBetween(0.0, 1.0 + 1e-9);
                assertThat(domain.reason()).isNull();
                assertThat(domain.band()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreRepetitionsNeverRaiseStrength(int seed) {
        Random random = new Random(seed);
        String field = pick(STRENGTH, random) + "." + pick(List.of("left", "right"), random);
        int reps = random.nextInt(40);
        Sample sample = made(random).without(field + ".stopped").even("bridge", "20");

        assertThat(sample.with(field, String.valueOf(reps + 1 + random.nextInt(9)))
                        .strength()
                        .value())
                .isLessThanOrEqualTo(
                        sample.with(field, String.valueOf(reps)).strength().value() + 1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mirroredAnswersMirrorTheResult(int seed) {
        Sample sample = made(new Random(seed));
        Scorecard card = sample.score();
        Scorecard mirror = mirrored(sample).score();

        for (Domain domain : Domain.values()) {
            Double score = card.of(domain).score();
            if (score == null) {
                assertThat(mirror.of(domain).score()).isNull();
            } else {
                assertThat(mirror.of(domain).value()).isCloseTo(score, within(1e-9));
            }
        }
        assertThat(mirror.weakerSide().id()).isEqualTo(swap(card.weakerSide().id()));
        assertThat(mirror.leading()).isEqualTo(card.leading());
        assertThat(mirror.differences())
                .extracting(SideDifference::weaker)
                .containsExactlyElementsOf(card.differences().stream()
                        .map(SideDifference::weaker)
                        .map(side -> side == null ? null : side.other())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSideThatPainStopsNeverRaisesTheScore(int seed) {
        Random random = new Random(seed);
        Sample sample = made(random).without("chair-stand");
        String test = pick(WORSE_SIDE, random);
        for (Side side : Side.values()) {
            sample = sample.without(test + "." + side.id() + ".stopped")
                    .with(test + "." + side.id(), String.valueOf(random.nextInt(MOST.get(test))));
        }
        Scorecard before = sample.score();
        Scorecard after = sample.stopped(test + ".left", "pain").score();

        for (Domain domain : List.of(Domain.STRENGTH, Domain.STIFFNESS)) {
            if (before.of(domain).score() != null) {
                assertThat(after.of(domain).value())
                        .isLessThanOrEqualTo(before.of(domain).value() + 1e-9);
            }
        }
        assertThat(after.painLimited()).contains(test);
        assertThat(after.differences())
                .noneMatch(difference -> difference.test().equals(test));
    }

    static Sample made(Random random) {
        Sample sample = Sample.runner(18 + random.nextInt(75), pick(List.of("female", "male", "not-said"), random))
                .with("which-knee", pick(List.of("left", "right", "both"), random))
                .with("foot-stiffness", String.valueOf(random.nextInt(11)))
                .with("strength-sessions", String.valueOf(random.nextInt(4)));
        for (String test : TESTS) {
            for (String side : List.of(".left", ".right")) {
                sample = tried(sample, test + side, MOST.get(test), random);
            }
        }
        sample = tried(sample, "chair-stand", 30, random);
        if (random.nextInt(3) == 0) {
            return sample.with("had-injury", "no");
        }
        for (int n = 1; n <= random.nextInt(3); n++) {
            sample = sample.injury(
                    n,
                    pick(List.of("running", "sprain", "surgery", "other"), random),
                    pick(List.of("under-3-months", "3-12-months", "1-5-years", "over-5-years"), random),
                    pick(List.of("left", "right", "both"), random),
                    pick(List.of("yes", "no", "not-sure"), random));
        }
        return sample;
    }

    private static Sample tried(Sample sample, String field, int most, Random random) {
        Sample numbered = sample.with(field, String.valueOf(random.nextInt(most)));
        return switch (random.nextInt(8)) {
            case 0 -> sample;
            case 1 -> sample.stopped(field, "not-tried");
            case 2 -> numbered.stopped(field, "pain");
            case 3 -> numbered.stopped(field, "tired");
            default -> numbered;
        };
    }

    private static Sample mirrored(Sample sample) {
        Map<String, String> values = new LinkedHashMap<>();
        sample.values()
                .forEach((field, value) -> values.put(
                        Stream.of(field.split("\\."))
                                .map(ScoringPropertyTests::swap)
                                .reduce((a, b) -> a + "." + b)
                                .orElseThrow(),
                        swap(value)));
        return new Sample(values);
    }

    private static String swap(String word) {
        return word.equals("left") ? "right" : word.equals("right") ? "left" : word;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
