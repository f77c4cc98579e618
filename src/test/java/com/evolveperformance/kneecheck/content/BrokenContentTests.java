package com.evolveperformance.kneecheck.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Content that is wrong is refused at start, with a message naming file, line and id. One small file for each rule, in
 * {@code broken-content/<the file it replaces>/}; its first line says what the message has to contain.
 */
class BrokenContentTests {

    private static final String EXPECTATION = "# refused: ";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> refusesEachBrokenFile() throws IOException, URISyntaxException {
        Path samples =
                Path.of(BrokenContentTests.class.getResource("/broken-content").toURI());
        try (Stream<Path> files = Files.walk(samples)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(samples.relativize(file).toString(), () -> refuses(file)));
        }
    }

    private void refuses(Path sample) throws IOException {
        String replaced = sample.getParent().getFileName() + ".yaml";
        String text = Files.readString(sample);
        String expected = text.lines().findFirst().orElseThrow();
        assertThat(expected).startsWith(EXPECTATION);
        Files.writeString(folder.resolve(replaced), text);

        List<String> problems = problems();

        Files.delete(folder.resolve(replaced));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(replaced)
                        .contains(expected.substring(EXPECTATION.length()).split(" \\| ")));
    }

    @Test
    void takesWhatIsShippedFromAFolder() throws IOException {
        for (String file : List.of("questionnaire.yaml", "red-flags.yaml", "drills.yaml", "figures.yaml")) {
            Files.writeString(folder.resolve(file), shipped(file));
        }

        assertThat(Content.read(folder).assessor()).isEqualTo(Shipped.CONTENT.assessor());
    }

    @Test
    void reportsOneMistakeOnce() throws IOException {
        replace("drills.yaml", "figure: wall-sit", "figure: wall-sitt");

        assertThat(problems()).hasSize(1).first().asString().contains("S8", "wall-sitt");
    }

    @Test
    void reportsEveryMistakeAtOnce() throws IOException {
        replace("red-flags.yaml", "unsure-signs-knee: [stuck]", "unsure-signs-knee: [stick]");
        replace("red-flags.yaml", "sources: [R52]", "sources: [R520]");
        replace("questionnaire.yaml", "kind: scale, min: 0, max: 10", "kind: scala, min: 0, max: 10");
        replace("drills.yaml", "kit: [step]", "kit: [stairs]");
        replace("patterns.yaml", "shin-bump", "shin-lump");
        replace("scoring.yaml", "type: running", "type: jogging");

        assertThat(String.join("\n", problems()))
                .contains("RF4", "stick", "R520", "scala", "stairs", "shin-lump", "jogging");
    }

    @Test
    void saysHowManyMistakesThereAre() throws IOException {
        replace("drills.yaml", "figure: wall-sit", "figure: wall-sitt");

        assertThat(refusal()).hasMessageStartingWith("The content has 1 mistake:");
        replace("drills.yaml", "figure: side-plank", "figure: side-blank");
        assertThat(refusal()).hasMessageStartingWith("The content has 2 mistakes:");
    }

    @Test
    void namesNothingElseWhereAFileIsNoYaml() throws IOException {
        Files.writeString(folder.resolve("questionnaire.yaml"), "pages: [");

        assertThat(problems()).allMatch(problem -> problem.startsWith("questionnaire.yaml"));
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("patterns.yaml"), "patterns: [] # é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("patterns.yaml")
                .contains("UTF-8");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Files.writeString(folder.resolve("questionnaire.yaml"), "");

        assertThat(problems()).anyMatch(problem -> problem.startsWith("questionnaire.yaml"));
    }

    @Test
    void refusesAFileThatWouldReplaceNothing() throws IOException {
        Files.writeString(folder.resolve("questionaire.yaml"), shipped("questionnaire.yaml"));

        assertThat(problems()).singleElement().asString().startsWith("questionaire.yaml");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        BrokenContentException refused =
                catchThrowableOfType(BrokenContentException.class, () -> Content.read(folder.resolve("nowhere")));

        assertThat(refused.problems()).singleElement().asString().contains("kneecheck.content-dir");
    }

    private List<String> problems() {
        return refusal().problems();
    }

    private BrokenContentException refusal() {
        BrokenContentException refused = catchThrowableOfType(BrokenContentException.class, () -> Content.read(folder));
        assertThat(refused).as("the content was taken").isNotNull();
        return refused;
    }

    /** Puts a changed copy of a shipped file into the folder, or changes the one that is there. */
    private void replace(String file, String good, String broken) throws IOException {
        Path own = folder.resolve(file);
        String text = Files.exists(own) ? Files.readString(own) : shipped(file);
        assertThat(text).contains(good);
        Files.writeString(own, text.replace(good, broken));
    }

    private static String shipped(String file) {
        try (InputStream in = Content.class.getResourceAsStream("/content/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
