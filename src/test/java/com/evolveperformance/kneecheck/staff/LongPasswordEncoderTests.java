package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongPasswordEncoderTests {

    private final LongPasswordEncoder encoder = new LongPasswordEncoder();

    @Test
    void looksAtEveryCharacterOfALongPassword() {
        String password = "長".repeat(127);

        String hash = encoder.encode(password + "い");

        assertThat(encoder.matches(password + "い", hash)).isTrue();
        assertThat(encoder.matches(password + "ろ", hash)).isFalse();
    }

    @Test
    void takesComposedAndDecomposedLettersAsTheSame() {
        String hash = encoder.encode("seven m\u00EDld oysters");

        assertThat(encoder.matches("seven mi\u0301ld oysters", hash)).isTrue();
        assertThat(encoder.matches("seven mild oysters", hash)).isFalse();
    }
}
