package com.evolveperformance.kneecheck.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.questionnaire.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How self-tests are timed: as shipped, and refused where it is broken. */
class TimerContentTests {

    @TempDir
    Path folder;

    @Test
    void timesTheTestsThatRunAndNoneThatIsMeasured() {
        assertThat(timer("single-leg-balance")).isEqualTo(new Timer(Timer.Kind.STOPWATCH, 3, 0, 0));
        assertThat(timer("heel-raise")).isEqualTo(new Timer(Timer.Kind.METRONOME, 1, 2, 0));
        assertThat(timer("chair-stand")).isEqualTo(new Timer(Timer.Kind.COUNT, 1, 0, 30));
        assertThat(timer("knee-to-wall")).isNull();
    }

    private static Timer timer(String id) {
        return Shipped.CONTENT.assessor().questionnaire().pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.id().equals(id))
                .map(Question::timer)
                .toList()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: stopwatch, tries: 3} | {kind: sundial, tries: 3} | single-leg-balance › timer › kind | should be one of stopwatch",
                "{kind: stopwatch, tries: 3} | {kind: stopwatch, each: 3} | single-leg-balance › timer | does not know \"each\"",
                "{kind: stopwatch, tries: 3} | {kind: stopwatch, tries: 0} | timer › tries | 1 or more",
                "{kind: metronome, each: 2} | {kind: metronome} | heel-raise › timer | seconds of each repetition",
                "{kind: count, within: 30} | {kind: count, within: 2.5} | timer › within | whole number",
                "'{id: more-tests,' | '{id: more-tests, timer: {kind: count},' | more-tests | is no self-test"
            })
    void refusesWhatDoesNotFit(String good, String broken, String place, String problem) throws IOException {
        String shipped = shipped();
        int at = shipped.indexOf(good);
        assertThat(at).isPositive();
        Files.writeString(
                folder.resolve("questionnaire.yaml"),
                shipped.substring(0, at) + broken + shipped.substring(at + good.length()));

        assertThatThrownBy(() -> Content.read(folder))
                .isInstanceOfSatisfying(
                        BrokenContentException.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(line -> assertThat(line)
                                        .startsWith("questionnaire.yaml")
                                        .contains(place)
                                        .contains(problem)));
    }

    private static String shipped() throws IOException {
        try (InputStream in = TimerContentTests.class.getResourceAsStream("/content/questionnaire.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
