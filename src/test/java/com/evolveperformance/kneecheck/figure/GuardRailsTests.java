package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken pose for each guard rail. */
class GuardRailsTests {

    private static final String RAISE = "single-leg-heel-raise";

    @Test
    void passesEverySampleAndEveryShippedFigure() {
        assertThat(Samples.readings())
                .isNotEmpty()
                .allSatisfy(reading -> assertThat(reading.problems()).isEmpty());
    }

    static Stream<Arguments> brokenPoses() {
        return Stream.of(
                arguments(RAISE, "start.hip", List.of(-1, 100), "start", "work leg target is 9"),
                arguments(RAISE, "end.work.hand", List.of(90, 116), "end", "work arm target is"),
                arguments("couch-stretch", "end.hip", List.of(14, 44.7), "end", "work kneeling leg is off"),
                arguments("single-leg-bridge", "start.hip", List.of(0, 5), "start", "hip is 4.4 cm below"),
                arguments("single-leg-bridge", "start.head", 250, "start", "head is"),
                arguments("knee-to-wall-test", "start.work.foot.pitch", 70, "start", "work heel is"),
                arguments(RAISE, "start.work.foot.toes", 150, "start", "work toe is"),
                arguments(RAISE, "start.rest.leg", List.of(179, 181, 160), "start", "rest ball is"),
                arguments("single-leg-bridge", "start.work.arm", List.of(120, 60), "start", "work elbow is"),
                arguments("single-leg-bridge", "start.work.arm", List.of(95, 120), "start", "work wrist is"),
                arguments("step-down", "end.work.foot.ball", List.of(7.5, 10), "end", "work ball is 5.0 cm below"),
                arguments(RAISE, "end.rest.leg", List.of(172, 330, 190), "end", "rest knee is at 158"),
                arguments(RAISE, "end.rest.leg", List.of(172, 160, 70), "end", "rest knee is at -12"),
                arguments(RAISE, "start.rest.leg", List.of(172, 246, 60), "start", "rest ankle is at -96"),
                arguments("step-down", "start.work.arm", List.of(165, 180), "start", "work elbow is at -15"),
                arguments("single-leg-bridge", "mid", Map.of("hip", List.of(-2, 4)), "at 0.5", "hip is 5.4 cm below"));
    }

    @ParameterizedTest
    @MethodSource("brokenPoses")
    void refusesABrokenPose(String id, String path, Object value, String field, String message) {
        assertThat(Samples.problemsWith(id, path, value)).anySatisfy(problem -> {
            assertThat(problem.figure()).isEqualTo(id);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void refusesALimbThatIsPlantedInOnePoseAndFreeInTheOther() {
        assertThat(Samples.problemsWith(RAISE, "end.work", Map.of("leg", List.of(180, 180, 90))))
                .extracting(FigureProblem::field)
                .contains("work.leg", "work.foot.ball", "work.hand");
    }

    @Test
    void refusesAMiddlePoseThatBendsWhatNeitherEndGives() {
        assertThat(Samples.problemsWith(RAISE, "mid", Map.of("pelvis", 20, "work", Map.of("arm", List.of(180, 90)))))
                .extracting(FigureProblem::field)
                .contains("mid.pelvis", "mid.work.arm");
    }

    @Test
    void refusesARepetitionLongerThanFiveSeconds() {
        assertThat(Samples.problemsWith(RAISE, "tempo.hold", 1.2)).isEmpty();
        assertThat(Samples.problemsWith(RAISE, "tempo.hold", 1.3))
                .extracting(FigureProblem::field)
                .containsExactly("tempo");
    }
}
