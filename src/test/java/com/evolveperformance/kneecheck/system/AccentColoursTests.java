package com.evolveperformance.kneecheck.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColoursTests {

    /** Sixteen steps of each channel: what is text can be read, whatever colour a clinic has. */
    @Test
    void keepsTextReadableInEveryColour() {
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (int red = 0; red < 256; red += 17) {
            for (int green = 0; green < 256; green += 17) {
                for (int blue = 0; blue < 256; blue += 17) {
                    String accent = "#%02x%02x%02x".formatted(red, green, blue);
                    looked++;
                    AccentColours.Theme light = AccentColours.light(accent);
                    AccentColours.Theme dark = AccentColours.dark(accent);
                    check(accent + " button", light.main(), light.onMain(), 6.9, wrong);
                    check(accent + " hover", light.hover(), light.onMain(), 6.9, wrong);
                    check(accent + " link", light.main(), Colour.of("#faf6ef"), 6.9, wrong);
                    check(accent + " ink", light.ink(), light.tint(), 6.9, wrong);
                    check(accent + " fill", light.fill(), Colour.of("#fffdf9"), 3, wrong);
                    check(accent + " dark button", dark.main(), dark.onMain(), 6.9, wrong);
                    check(accent + " dark link", dark.main(), Colour.of("#101815"), 6.9, wrong);
                    check(accent + " dark ink", dark.ink(), dark.tint(), 6.9, wrong);
                    check(accent + " dark fill", dark.fill(), Colour.of("#18231f"), 3, wrong);
                }
            }
        }
        assertThat(looked).isEqualTo(16 * 16 * 16);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#ffffff, #000000, 21", "#777777, #ffffff, 4.48", "#0a6350, #ffffff, 7.2"})
    void measuresContrastAsWcagDoes(String one, String other, double contrast) {
        assertThat(Colour.of(one).against(Colour.of(other))).isCloseTo(contrast, Offset.offset(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0a6350", "#1234ab", "#000000", "#ffffff", "#ff9900", "#808080"})
    void readsAndWritesTheSameColour(String text) {
        assertThat(Colour.of(text)).hasToString(text);
    }

    @Test
    void keepsAColourThatCanBeRead() {
        assertThat(AccentColours.light("#0a4f63").main()).hasToString("#0a4f63");
        assertThat(AccentColours.css("#0a4f63"))
                .startsWith(":root{--jade:#0a4f63;--on-jade:#ffffff;")
                .contains("prefers-color-scheme:dark");
    }

    @ParameterizedTest
    @CsvSource({
        "#0a6350, true",
        "#ff9900, true",
        "#808080, true",
        "#a81e27, false",
        "#ff0000, false",
        "#e0115f, true",
        "0a6350, false",
        "red, false",
        "#0a6350;}, false"
    })
    void leavesRedToWarnings(String accent, boolean taken) {
        assertThat(AccentColours.takes(accent)).isEqualTo(taken);
    }

    private static void check(String what, Colour one, Colour other, double least, List<String> wrong) {
        if (one.against(other) < least) {
            wrong.add(what + " " + one + " on " + other + ": " + one.against(other));
        }
    }
}
