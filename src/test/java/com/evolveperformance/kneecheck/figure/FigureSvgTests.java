package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class FigureSvgTests {

    private static final Set<String> PRINT_ELEMENTS = Set.of("svg", "title", "desc", "g", "path", "circle", "rect");
    private static final Set<String> PRINT_ATTRIBUTES = Set.of(
            "xmlns",
            "id",
            "viewBox",
            "width",
            "height",
            "role",
            "aria-labelledby",
            "transform",
            "d",
            "cx",
            "cy",
            "r",
            "x",
            "y",
            "rx",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-dasharray",
            "stroke-opacity");

    static Stream<Figure> figures() {
        return Samples.figures();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isWellFormedAndNamed(Figure figure) {
        for (Mode mode : Mode.values()) {
            Element svg = SvgElements.root(figure.svg(mode));
            assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 320 220");
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(SvgElements.all(svg))
                    .filteredOn(e -> e.getTagName().equals("title"))
                    .extracting(Element::getTextContent)
                    .containsExactly(figure.title());
            assertThat(SvgElements.all(svg))
                    .filteredOn(e -> e.getTagName().equals("desc"))
                    .extracting(Element::getTextContent)
                    .containsExactly(figure.description());
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void usesOnlyWhatPdfAndMailUnderstandInPrint(Figure figure) {
        assertThat(SvgElements.all(SvgElements.root(figure.svg(Mode.PRINT)))).allSatisfy(element -> {
            assertThat(element.getTagName()).isIn(PRINT_ELEMENTS);
            assertThat(SvgElements.attributes(element)).isSubsetOf(PRINT_ATTRIBUTES);
        });
    }

    @ParameterizedTest
    @MethodSource("figures")
    void staysSmall(Figure figure) throws IOException {
        byte[] file = figure.svg(Mode.FILE).getBytes(StandardCharsets.UTF_8);
        assertThat(file.length).isLessThanOrEqualTo(40 * 1024);
        assertThat(zipped(file)).isLessThanOrEqualTo(4 * 1024);
        assertThat(figure.svg(Mode.PRINT).length()).isLessThanOrEqualTo(15 * 1024);
    }

    private static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }

    /** A close view lets the body leave the canvas, so it is not among these. */
    static Stream<Figure> whole() {
        return figures().filter(figure -> figure.data().crop().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("whole")
    void drawsNothingOutsideTheCanvas(Figure figure) {
        assertThat(SvgElements.points(SvgElements.root(figure.svg(Mode.PRINT)))).allSatisfy(point -> {
            assertThat(point.x()).isBetween(0.0, 320.0);
            assertThat(point.y()).isBetween(0.0, 220.0);
        });
    }

    @ParameterizedTest
    @MethodSource("whole")
    void mirrorsEachFrameExactlyAndNothingElse(Figure figure) {
        Pattern frame = Pattern.compile(
                "<g transform=\"translate\\(([-.0-9]+) ([-.0-9]+)\\) scale\\(-?([.0-9]+)(?: [.0-9]+)?\\)\">");
        String plain = figure.svg(Mode.PRINT);
        String mirrored = figure.svg(Mode.PRINT, true, Accent.JADE);
        assertThat(frame.matcher(mirrored).replaceAll("FRAME"))
                .isEqualTo(frame.matcher(plain).replaceAll("FRAME"));

        List<Layout.Frame> frames = Layout.of(figure.data()).frames();
        List<MatchResult> before = frame.matcher(plain).results().toList();
        List<MatchResult> after = frame.matcher(mirrored).results().toList();
        assertThat(before).hasSameSizeAs(frames);
        for (int i = 0; i < frames.size(); i++) {
            double sum = Double.parseDouble(before.get(i).group(1))
                    + Double.parseDouble(after.get(i).group(1));
            assertThat(sum)
                    .isBetween(
                            frames.get(i).left() + frames.get(i).right() - .11,
                            frames.get(i).left() + frames.get(i).right() + .11);
            assertThat(after.get(i).group(2)).isEqualTo(before.get(i).group(2));
            assertThat(after.get(i).group())
                    .contains("scale(-" + before.get(i).group(3) + " "
                            + before.get(i).group(3));
        }
    }

    @Test
    void hidesTheMovementFromPeopleWhoAskForLessMotion() {
        assertThat(Samples.library().figure("step-down").svg(Mode.FILE))
                .contains("<g class=\"f-move\">", "<g class=\"f-rest\">")
                .contains("@media(prefers-reduced-motion:reduce){.f-move{display:none}.f-rest{display:inline}}")
                .contains("@media(prefers-color-scheme:dark){.f-work{fill:#4cc7a2}");
    }

    @Test
    void drawsPropsCuesAndNumbers() {
        String test = Samples.library().figure("knee-to-wall-test").svg(Mode.FILE);
        assertThat(test).contains("d=\"M50.5 5V10M60 5V10M50.5 7.5H60\"", "class=\"f-wall\" d=\"M60 0V-");
        assertThat(count(test, "class=\"f-disc\"")).isEqualTo(2);
        String raise = Samples.library().figure("single-leg-heel-raise").svg(Mode.PRINT);
        assertThat(count(raise, "stroke-dasharray")).isEqualTo(1);
        String step = Samples.library().figure("band-side-step").svg(Mode.FILE);
        assertThat(step).contains("<animate attributeName=\"d\"");
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void escapesItsWords() {
        Map<String, Object> yaml = Samples.yaml();
        Samples.map(Samples.map(yaml, "figures"), "runner").put("title", "<b> & \"you\"");
        Figure figure = FigureLibrary.read(yaml, Samples.FILE).library().figure("runner");
        assertThat(figure.svg(Mode.PRINT)).contains(">&lt;b&gt; &amp; &quot;you&quot;</title>");
    }

    @Test
    void prefixesEveryIdWhenAPageAsksForIt() {
        String svg = Samples.library().figure("step-down").svg(Mode.FILE, true, Accent.JADE, "left-");
        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(svg).results().map(id -> id.group(1)))
                .containsExactly("left-fig-step-down", "left-fig-step-down-t", "left-fig-step-down-d");
        assertThat(svg).contains("aria-labelledby=\"left-fig-step-down-t left-fig-step-down-d\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.library().figure("runner").svg(Mode.FILE, false, Accent.JADE, "\">"));
    }

    @Test
    void colorsTheWorkingLimbAndOnlyThatWithTheBrand() {
        Figure figure = Samples.library().figure("step-down");
        Accent brand = Accent.of("#2a5db0", "#8ab4f8");
        String ours = figure.svg(Mode.PRINT);
        String theirs = figure.svg(Mode.PRINT, false, brand);
        assertThat(theirs).contains("fill=\"#2a5db0\"").doesNotContain(Accent.JADE.light());
        assertThat(theirs.replace(brand.light(), Accent.JADE.light())
                        .replace(brand.lightShoe(), Accent.JADE.lightShoe()))
                .isEqualTo(ours);
        assertThat(figure.svg(Mode.FILE, false, brand)).contains(".f-work{fill:#8ab4f8}");
    }

    @Test
    void givesTheSameTextEveryTime() {
        assertThat(figures().map(figure -> figure.svg(Mode.FILE)).collect(Collectors.joining()))
                .isEqualTo(figures().map(figure -> figure.svg(Mode.FILE)).collect(Collectors.joining()));
    }
}
