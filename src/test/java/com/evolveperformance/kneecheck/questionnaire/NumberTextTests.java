package com.evolveperformance.kneecheck.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people type them, and what is no number at all. */
class NumberTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "7 | 7",
                "\" 7 \" | 7",
                "\"\t7\n\" | 7",
                "\"\u00a07\u00a0\" | 7", // pasted from a page
                "\"\u20097\" | 7",
                "7.5 | 7.5",
                "7,5 | 7.5",
                "٧٫٥ | 7.5", // Arabic digits, with their own decimal sign
                "७ | 7", // Devanagari
                "१२,५ | 12.5",
                "７．5 | ",
                "７ | 7", // full width
                "𝟕 | 7", // outside the basic plane
                ".5 | 0.5",
                ",5 | 0.5",
                "7. | 7",
                "7, | 7",
                "007 | 7",
                "0 | 0",
                "-0 | 0",
                "-1 | -1",
                "−1 | -1", // the minus sign of typesetters
                "7.25 | 7.25",
                "999999 | 999999",
            })
    void readsWhatPeopleType(String typed, BigDecimal number) {
        if (number == null) {
            assertThat(NumberText.parse(typed)).isEmpty();
        } else {
            assertThat(NumberText.parse(typed))
                    .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                ",",
                "-",
                "-.",
                "7 5",
                "7\u00a05",
                "1 000",
                "1,000", // one, or a thousand
                "1.000",
                "1,000.5",
                "1.2.3",
                "--1",
                "1-",
                "+7",
                "1e3",
                "1E3",
                "NaN",
                "Infinity",
                "0x1",
                "0x1p3",
                "7d",
                "7f",
                "1/2",
                "½",
                "²",
                "VII",
                "seven",
                "7 km",
                "7%",
                "7\u0000",
                "\u200f7", // a mark that cannot be seen
                "7;DROP TABLE draft",
                "1000000",
            })
    void refusesEverythingElse(String typed) {
        assertThat(NumberText.parse(typed)).isEmpty();
    }

    @Test
    void refusesTextOfAnyLengthInNoTime() {
        assertThat(NumberText.parse("7".repeat(1_000_000))).isEmpty();
        assertThat(NumberText.parse(" ".repeat(1_000_000))).isEmpty();
        assertThat(NumberText.parse("1 ".repeat(500_000))).isEmpty();
    }
}
