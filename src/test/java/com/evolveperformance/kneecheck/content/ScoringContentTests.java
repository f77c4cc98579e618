package com.evolveperformance.kneecheck.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.evolveperformance.kneecheck.questionnaire.Option;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.scoring.ScoringRules;
import com.evolveperformance.kneecheck.scoring.SelfTest;
import com.evolveperformance.kneecheck.scoring.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scoring files as shipped fit the rest, and broken ones are refused with a word on where. */
class ScoringContentTests {

    @TempDir
    Path folder;

    @Test
    void listsEverySourceOfTheEvidence() {
        Sources sources = ShippedScoring.sources();

        assertThat(sources.references().keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 77).mapToObj(n -> "R" + n).toList());
        assertThat(sources.knows("design")).isTrue();
        assertThat(sources.knows("R78")).isFalse();
        assertThat(sources.reference("R12"))
                .hasValueSatisfying(line -> assertThat(line).contains("10.1016/j.physio.2017.03.002"));
    }

    @Test
    void knowsExactlyTheTestsOfTheQuestionnaire() {
        assertThat(questionnaire().stream()
                        .filter(question -> question.kind().isTest())
                        .map(Question::id))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(SelfTest.values()).map(SelfTest::id).toList());
    }

    @Test
    void namesInjuriesAsTheQuestionnaireDoes() {
        ScoringRules.History history =
                ShippedScoring.scoring().rules().imbalance().history();
        List<Option> options = questionnaire().stream()
                .filter(question -> question.id().equals("injury"))
                .findFirst()
                .orElseThrow()
                .options();

        assertThat(options).contains(new Option(history.recentRunning(), false, "type"));
        assertThat(options)
                .containsAll(history.recentWhen().stream()
                        .map(when -> new Option(when, false, "when"))
                        .toList());
    }

    private static List<Question> questionnaire() {
        ContentProblems problems = new ContentProblems();
        List<Question> questions =
                QuestionnaireContent.read(new ContentFiles(null, problems).root("questionnaire.yaml")).pages().stream()
                        .flatMap(page -> page.questions().stream())
                        .toList();
        problems.refuse();
        return questions;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scoring.yaml | sit-to-stand: 0.35 | sit-to-stand: 0.36 | weights | should add up to 1",
                "scoring.yaml | bridge: 0.20 | bridge: x | strength › weights › bridge | should be a number",
                "scoring.yaml | most: 22 | most: 0 | caps › sit-to-stand › most | should be above 0",
                "scoring.yaml | fine: 25, half: 20 | fine: 25, half: 26 | strength › bridge | should lie between",
                "scoring.yaml | fine: 0, low: 10 | fine: 10, low: 10 | foot-stiffness | should differ",
                "scoring.yaml | source: R31 | source: R99 | front-reach | not in sources.yaml",
                "scoring.yaml | , source: R33 | '' | hop | source: is missing",
                "scoring.yaml | test: hop | test: jump | jump | should be one of",
                "scoring.yaml | test: hop | test: bridge | gaps | is there twice",
                "scoring.yaml | test: hop | test: chair-stand | chair-stand | has no sides",
                "scoring.yaml | by: steps | by: feel | front-reach | should be one of",
                "scoring.yaml | same-leg: 1.0 | same-leg: 1.1 | same-leg | at most 1",
                "scoring.yaml | some: 30 | some: 61 | bands | should be above",
                "scoring.yaml | small: 0.10 | tiny: 0.10 | load | does not know",
                "scoring.yaml | below: 2 | below: 2.5 | training › below | whole number",
                "norms.yaml | ages: [30, 39] | ages: [31, 39] | heel-raise | gap or an overlap before age 31",
                "norms.yaml | ages: [30, 39] | ages: [39, 30] | heel-raise | run backward",
                "norms.yaml | 'female: [27], ' | '' | heel-raise | should have 1 number",
                "norms.yaml | [4.7, 9.0, 9.8, 12.8] | [4.7, 9.0, 8.9, 12.8] | knee-to-wall | rise",
                "norms.yaml | [4.7, 9.0, 9.8, 12.8] | [4.7, 9.0, 9.8] | knee-to-wall | should have 4 numbers",
                "norms.yaml | both: [43] | both: [43], male: [43] | balance-open | takes both, or",
                "norms.yaml | source: R24 | source: R78 | chair-stand | not in sources.yaml",
                "sources.yaml | R77: | R76: | sources.yaml | twice"
            })
    void refusesBrokenFiles(String file, String good, String broken, String place, String problem) throws IOException {
        String shipped = shipped(file);
        assertThat(shipped).contains(good);
        Files.writeString(folder.resolve(file), shipped.replaceFirst(Pattern.quote(good), broken));
        ContentProblems problems = new ContentProblems();

        ContentFiles files = new ContentFiles(folder, problems);

        assertThat(ScoringContent.read(files, ScoringContent.sources(files))).isNotNull();
        assertThatThrownBy(problems::refuse)
                .isInstanceOfSatisfying(
                        BrokenContentException.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(line -> assertThat(line)
                                        .startsWith(file)
                                        .contains(place)
                                        .contains(problem)));
    }

    private static String shipped(String file) throws IOException {
        try (InputStream in = ScoringContent.class.getResourceAsStream("/content/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
