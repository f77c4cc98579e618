package com.evolveperformance.kneecheck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTests {

    @Test
    void makesTheShoeDarkerOnLightAndLighterOnDark() {
        Accent accent = Accent.of("#2a5db0", "#8ab4f8");
        assertThat(accent.lightShoe()).isEqualTo("#1d4079");
        assertThat(accent.darkShoe()).isEqualTo("#bdd5fb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "teal", "#0E8F72", "#0e8", "#0e8f7g", "0e8f72"})
    void refusesAnythingButASixDigitColor(String color) {
        assertThatIllegalArgumentException().isThrownBy(() -> Accent.of(color, "#8ab4f8"));
        assertThatIllegalArgumentException().isThrownBy(() -> Accent.of("#2a5db0", color));
    }

    @ParameterizedTest
    @CsvSource({"#979797, #8ab4f8", "#2a5db0, #5c5c5c"})
    void refusesAColorTooCloseToTheCard(String light, String dark) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accent.of(light, dark))
                .withMessageContaining("contrast of 2.");
    }
}
