package com.evolveperformance.kneecheck.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTests {

    @Test
    void scoresNothingWithoutAnswers() {
        Scorecard card = Sample.SCORING.score(Answers.NONE);

        assertThat(card.domains()).extracting(DomainScore::domain).containsExactly(Domain.values());
        assertThat(card.domains()).allMatch(domain -> domain.score() == null);
        assertThat(card.focus()).isEqualTo(Focus.NONE);
        assertThat(card.leading()).isEmpty();
        assertThat(card.weakerSide()).isEqualTo(WeakerSide.NONE);
        assertThat(card.notes()).isEmpty();
    }

    @Test
    void leavesOutWhatNeedsTheAgeWhereItIsNotKnown() {
        Scorecard card = new Sample(Map.of())
                .even("heel-raise", "1")
                .even("knee-to-wall", "1")
                .even("single-leg-balance", "1")
                .even("sit-to-stand", "1")
                .with("chair-stand", "1")
                .even("bridge", "25")
                .score();

        assertThat(card.of(Domain.STRENGTH).contributions())
                .extracting(Contribution::id)
                .containsExactly("bridge");
        assertThat(card.of(Domain.STIFFNESS).score()).isNull();
        assertThat(card.notes()).isEmpty();
    }

    @Test
    void isUnsureOfEverythingWherePainStoppedTwoTests() {
        Sample one = Sample.woman35()
                .even("knee-to-wall", "10")
                .even("big-toe-lift", "60")
                .with("foot-stiffness", "0")
                .stopped("heel-raise.left", "pain");

        assertThat(one.stiffness().confidence()).isEqualTo(Confidence.HIGH);
        assertThat(one.score().advisesPhysio()).isFalse();
        assertThat(one.stopped("heel-raise.right", "pain").score().painLimited())
                .containsExactly("heel-raise");

        Sample two = one.stopped("chair-stand", "pain");
        assertThat(two.score().painLimited()).containsExactly("chair-stand", "heel-raise");
        assertThat(two.stiffness().confidence()).isEqualTo(Confidence.LOW);
        assertThat(two.score().advisesPhysio()).isTrue();
    }

    @Test
    void saysThatTheLowerNormWasUsed() {
        Sample unsaid = Sample.runner(35, "not-said");

        assertThat(unsaid.even("heel-raise", "20").score().notes()).containsExactly("norms-lower-of-two");
        assertThat(unsaid.even("knee-to-wall", "20").score().notes()).containsExactly("norms-lower-of-two");
        assertThat(unsaid.even("single-leg-balance", "20").score().notes()).containsExactly("norms-lower-of-two");
        assertThat(unsaid.even("bridge", "20").score().notes()).isEmpty();
        assertThat(unsaid.stopped("heel-raise.left", "pain").score().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18, false", "89, false", "90, true"})
    void saysThatTheNearestAgeWasUsed(int age, boolean noted) {
        assertThat(Sample.runner(age, "male").even("heel-raise", "20").score().notes())
                .isEqualTo(noted ? List.of("norms-nearest-age") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"80, false", "81, true"})
    void knowsTheAgesOfTheChairStand(int age, boolean noted) {
        assertThat(Sample.runner(age, "male")
                        .with("chair-stand", "10")
                        .score()
                        .notes()
                        .contains("norms-nearest-age"))
                .isEqualTo(noted);
    }

    @ParameterizedTest
    @CsvSource({"60, 4.9, 30, true", "60, 30, 4.9, true", "60, 5, 5, false", "59, 1, 1, false", "85, 0, 0, true"})
    void saysWhenTheBalanceIsVeryLow(int age, String left, String right, boolean noted) {
        assertThat(Sample.runner(age, "male")
                        .both("single-leg-balance", left, right)
                        .score()
                        .notes()
                        .contains("balance-very-low"))
                .isEqualTo(noted);
    }

    @Test
    void doesNotReadABalanceThatPainStopped() {
        assertThat(Sample.runner(70, "male")
                        .both("single-leg-balance", "2", "20")
                        .stopped("single-leg-balance.left", "pain")
                        .score()
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"heel-raise, 34, 32", "heel-raise, 65, 24", "heel-raise, , ", "bridge, , 30", "chair-stand, 65, "})
    void saysWhereATestMayEnd(String test, String age, Double cap) {
        Answers answers = new Answers(age == null ? Map.of() : Map.of("age", age, "sex", "female"));

        assertThat(Sample.SCORING.cap(test, answers).orElse(null)).isEqualTo(cap);
    }
}
