package com.evolveperformance.kneecheck.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTests {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        Instant moment = Instant.ofEpochSecond(second);

        assertThat(OneTimeCode.code(KEY, OneTimeCode.step(moment))).isEqualTo(code);
        assertThat(OneTimeCode.step(KEY, code, moment)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "59, true", "60, false"})
    void takesOneStepOfSlack(int later, boolean taken) {
        Instant moment = Instant.ofEpochSecond(1_000_000_020);
        String code = OneTimeCode.code(KEY, OneTimeCode.step(moment));

        assertThat(OneTimeCode.step(KEY, code, moment.plusSeconds(later)).isPresent())
                .isEqualTo(taken);
    }

    @Test
    void takesACodeWithSpacesAndNothingElse() {
        Instant moment = Instant.ofEpochSecond(59);

        assertThat(OneTimeCode.step(KEY, "287 082", moment)).isPresent();
        assertThat(OneTimeCode.step(KEY, "", moment)).isEmpty();
        assertThat(OneTimeCode.step(KEY, "28708", moment)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesKeysAsAppsTakeThem(String bytes, String text) {
        assertThat(OneTimeCode.text(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void namesSiteAndAccountInTheAddress() {
        assertThat(OneTimeCode.address(KEY, "Blue Harbor & Co", "Robin O’Neill"))
                .isEqualTo("otpauth://totp/Blue%20Harbor%20%26%20Co%3ARobin%20O%E2%80%99Neill"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Blue%20Harbor%20%26%20Co");
    }
}
