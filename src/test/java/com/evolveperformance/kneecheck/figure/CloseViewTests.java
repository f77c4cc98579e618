package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Figures that show part of the body, and the parts that only they use. */
class CloseViewTests {

    private static final Pattern COVER =
            Pattern.compile("<rect class=\"f-halo\" x=\"([.0-9]+)\" y=\"0\" width=\"([.0-9]+)\" height=\"220\"/>");
    private static final String DISC = "class=\"f-disc\" cx=\"";

    @Test
    void paintsFrameOneOverWhatFrameTwoSpills() {
        String svg = Samples.library().figure("short-foot").svg(Mode.FILE);
        List<MatchResult> covers = COVER.matcher(svg).results().toList();
        assertThat(covers).hasSize(1);
        MatchResult cover = covers.get(0);
        assertThat(cover.group(1)).isEqualTo("0");
        assertThat(svg.indexOf("f-move\"")).isLessThan(cover.start());
        double split = Double.parseDouble(cover.group(2));
        assertThat(number(svg, svg.indexOf(DISC))).isGreaterThan(split);
        assertThat(number(svg, svg.lastIndexOf(DISC))).isLessThan(split);
    }

    @Test
    void paintsFrameTwoOverWhatFrameOneSpillsWhenMirrored() {
        String svg = Samples.library().figure("short-foot").svg(Mode.FILE, true, Accent.JADE);
        MatchResult cover = COVER.matcher(svg).results().findFirst().orElseThrow();
        double split = Double.parseDouble(cover.group(1));
        assertThat(split + Double.parseDouble(cover.group(2))).isEqualTo(320);
        assertThat(svg.indexOf("f-move\"")).isGreaterThan(cover.start());
        assertThat(number(svg, svg.indexOf(DISC))).isLessThan(split);
    }

    @Test
    void paintsTheUpperFrameOverWhatTheLowerSpills() {
        String svg = shipped("short-foot").svg(Mode.FILE);
        MatchResult cover = Pattern.compile(
                        "<rect class=\"f-halo\" x=\"0\" y=\"0\" width=\"320\" height=\"([.0-9]+)\"/>")
                .matcher(svg)
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(cover.group(1)))
                .isBetween(Layout.HEIGHT * .4, Layout.HEIGHT * .6)
                .isEqualTo(Layout.of(shipped("short-foot").data()).border());
        assertThat(svg.indexOf("f-move\"")).isLessThan(cover.start());
        assertThat(svg.substring(cover.end())).contains("f-floor").doesNotContain("f-rest");
    }

    @Test
    void drawsABareFootInTheToneOfItsLegWithANail() {
        FigureData bare = Samples.data("short-foot");
        FigureData shod = Samples.data("single-leg-heel-raise");
        assertThat(tonesOf(bare, Shapes.TOES)).containsExactly(Tone.FAR, Tone.WORK);
        assertThat(tonesOf(bare, Shapes.NAIL)).containsExactly(Tone.FAR_SHOE, Tone.WORK_SHOE);
        assertThat(tonesOf(shod, Shapes.TOES)).containsExactly(Tone.FAR_SHOE, Tone.WORK_SHOE);
        assertThat(tonesOf(shod, Shapes.NAIL)).isEmpty();
    }

    private static List<Tone> tonesOf(FigureData figure, String shape) {
        return BodyParts.of(figure, figure.start()).stream()
                .filter(part -> part.path().equals(shape))
                .map(Part::tone)
                .toList();
    }

    private static Figure shipped(String id) {
        return Samples.readings().get(1).library().figure(id);
    }

    private static double number(String svg, int disc) {
        int start = disc + DISC.length();
        return Double.parseDouble(svg.substring(start, svg.indexOf('"', start)));
    }

    @Test
    void keepsTheWeightOfStrokesButNotOfTheNumbers() {
        FigureData data = Samples.data("short-foot");
        Ink ink = new Ink(Mode.PRINT, Accent.JADE, Layout.of(data).zoom());
        Ink plain = new Ink(Mode.PRINT, Accent.JADE, 1);
        assertThat(plain.of(Tone.FLOOR)).contains("stroke-width=\"1.6\"");
        assertThat(ink.of(Tone.FLOOR)).contains("stroke-width=\"" + Num.hundredth(1.6 / ink.zoom()) + "\"");
        assertThat(ink.of(Tone.NUM)).isEqualTo(plain.of(Tone.NUM));
        assertThat(ink.of(Tone.FLOOR)).contains("stroke-linecap=\"round\"");
    }

    @Test
    void liftsTheArchOfTheFoot() {
        String svg = Samples.library().figure("short-foot").svg(Mode.FILE);
        assertThat(svg).contains("<animate attributeName=\"d\"");
        assertThat(Shapes.foot(
                        View.SIDE,
                        Samples.data("short-foot").end().leg(Side.WORK).arch()))
                .contains("C-1 7.5 -0.5 4.1 3 4.1C6.5 4.1 7 7.5 11.5 7.5");
    }

    @Test
    void drawsArmsBehindTheBodyFirst() {
        FigureData data = Samples.data("hip-90-90");
        List<Part> parts = BodyParts.of(data, data.start());
        assertThat(parts.get(0).path()).isEqualTo(Shapes.HAND);
        assertThat(parts.get(parts.size() - 1).path()).isEqualTo(Shapes.hair(View.FRONT));
    }

    @Test
    void marksATapeEveryTenCentimetres() {
        Ink ink = new Ink(Mode.FILE, Accent.JADE, 1);
        assertThat(new Prop(PropKind.TAPE, List.of(18.0, 40.0)).draw(ink, 200))
                .isEqualTo("<path class=\"f-gauge\" d=\"M18 2.8H40M18 2.8V5M28 2.8V5M38 2.8V5\"/>");
    }
}
