package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FigureLibraryTests {

    private static final String RAISE = "single-leg-heel-raise";

    @Test
    void keepsTheOrderOfTheFile() {
        assertThat(Samples.library().ids())
                .hasSize(19)
                .startsWith(RAISE, "knee-to-wall-rocker")
                .endsWith("runner");
    }

    @Test
    void givesTitleAndDescription() {
        Figure figure = Samples.library().figure("side-plank");
        assertThat(figure.id()).isEqualTo("side-plank");
        assertThat(figure.title()).isEqualTo("Side plank");
        assertThat(figure.description()).startsWith("A person lies on their side");
        assertThat(figure.single()).isFalse();
    }

    @Test
    void refusesAnUnknownId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.library().figure("handstand"))
                .withMessageContaining("handstand");
    }

    static Stream<Arguments> brokenInput() {
        return Stream.of(
                arguments("title", null, "title", "is missing"),
                arguments("title", " ", "title", "must be a text"),
                arguments("desc", null, "desc", "is missing"),
                arguments("view", "top", "view", "must be side or front"),
                arguments("colour", "red", "colour", "is not a field here"),
                arguments("start", null, "start", "is missing"),
                arguments("end", null, "end", "is missing"),
                arguments("end", List.of(1), "end", "must be a map"),
                arguments("start.hip", null, "start.hip", "is missing"),
                arguments("start.hip", List.of(1), "start.hip", "a list of 2 numbers"),
                arguments("start.hip", List.of(1, "high"), "start.hip", "a list of 2 numbers"),
                arguments("start.trunk", "2", "start.trunk", "must be a number"),
                arguments("start.trunk", Double.NaN, "start.trunk", "must be a number"),
                arguments("start.spine", 3, "start.spine", "is not a field here; known are"),
                arguments("start.work.toes", 90, "start.work.toes", "is not a field here"),
                arguments("start.work.foot.bal", List.of(1, 1), "start.work.foot.bal", "is not a field here"),
                arguments("start.work.foot.heel", List.of(1, 1), "start.work", "exactly one of"),
                arguments("start.work.foot.ball", null, "start.work", "needs leg, or foot"),
                arguments("start.work.leg", List.of(180, 180), "start.work", "a free leg and a planted one"),
                arguments("start.work.arm", List.of(180, 180), "start.work", "both arm and hand"),
                arguments("start.rest", null, "start.rest", "needs leg, or foot"),
                arguments("accent", List.of("left.leg"), "accent", "no limb left.leg"),
                arguments("accent", "work.leg", "accent", "must be a list"),
                arguments("tempo.go", -1, "tempo.go", "must be 0 or more"),
                arguments("tempo.pause", 1, "tempo.pause", "is not a field here"),
                arguments("armsBehind", true, "armsBehind", "is for a front view"),
                arguments("crop", List.of(1, 2), "crop", "a list of 3 numbers"),
                arguments("crop", List.of(20, 10, 50), "crop", "from x, to a larger x"),
                arguments("floor", "no", "floor", "must be true or false"),
                arguments("props", List.of(Map.of("piano", 3)), "props[0].piano", "is not a field here"),
                arguments("props", List.of(Map.of("box", List.of(1, 2))), "props[0].box", "[x, width, height]"),
                arguments("props", List.of(Map.of("wall", 5, "cup", List.of(1, 2))), "props[0]", "exactly one thing"),
                arguments("props", List.of(Map.of("band", List.of("work.knee"))), "props[0].band", "two joints"),
                arguments("arrows", List.of(Map.of("from", List.of(1, 2))), "arrows[0].to", "is missing"),
                arguments("feel", List.of(Map.of("from", "work.thumb")), "feel[0].from", "no joint work.thumb"));
    }

    @ParameterizedTest
    @MethodSource("brokenInput")
    void namesTheFigureAndTheFieldThatIsWrong(String path, Object value, String field, String message) {
        assertThat(Samples.problemsWith(RAISE, path, value)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("poses.yaml");
            assertThat(problem.figure()).isEqualTo(RAISE);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void tellsAllProblemsOfAllFiguresAtOnceAndKeepsTheSoundOnes() {
        Map<String, Object> yaml = Samples.yaml();
        Map<String, Object> figures = Samples.map(yaml, "figures");
        Samples.map(figures, RAISE).remove("title");
        Samples.map(figures, RAISE).put("lenght", 3);
        Samples.map(Samples.map(figures, "step-down"), "end").put("hip", List.of(-12, 183));
        figures.put("Bad Id", figures.get("runner"));

        FigureLibrary.Reading reading = FigureLibrary.read(yaml, "poses.yaml");

        assertThat(reading.problems().stream().map(FigureProblem::toString))
                .contains("poses.yaml: single-leg-heel-raise: title: is missing")
                .anyMatch(text -> text.startsWith("poses.yaml: single-leg-heel-raise: lenght: is not a field"))
                .anyMatch(text -> text.startsWith("poses.yaml: step-down: end: work leg target is"))
                .anyMatch(text -> text.startsWith("poses.yaml: Bad Id: an id is written"));
        assertThat(reading.library().ids()).hasSize(17).doesNotContain(RAISE, "step-down", "Bad Id");
    }

    @Test
    void refusesAFileWithoutFiguresOrWithAnythingElse() {
        assertThat(FigureLibrary.read(new HashMap<>(), "x.yaml").problems())
                .extracting(FigureProblem::toString)
                .containsExactly("x.yaml: figures: is missing");
        Map<String, Object> yaml = Samples.yaml();
        yaml.put("poses", 1);
        assertThat(FigureLibrary.read(yaml, "x.yaml").problems())
                .extracting(FigureProblem::field)
                .containsExactly("poses");
    }
}
