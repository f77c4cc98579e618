package com.evolveperformance.kneecheck.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenTests {

    private static final int MANY = 100_000;

    @Test
    void areLongRandomAndNeverTheSame() {
        SecureRandom random = new SecureRandom();
        Set<String> drafts = new HashSet<>();
        Set<String> reports = new HashSet<>();
        int[] ones = new int[192];
        for (int n = 0; n < MANY; n++) {
            Token token = Token.random(random);
            byte[] bytes = Base64.getUrlDecoder().decode(token.text());
            assertThat(bytes).hasSize(24);
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += bytes[bit / 8] >> bit % 8 & 1;
            }
            drafts.add(token.text());
            reports.add(token.report(1).text());
        }
        assertThat(drafts).hasSize(MANY);
        assertThat(reports).hasSize(MANY).doesNotContainAnyElementsOf(drafts.stream().limit(100).toList());
        // each bit is as often 1 as 0, but for what chance allows once in a billion times
        for (int each : ones) {
            assertThat(each).isBetween(MANY / 2 - 1_000, MANY / 2 + 1_000);
        }
    }

    @Test
    void areFoundByAHashThatDoesNotGiveThemAway() {
        Token token = Token.random(new SecureRandom());
        assertThat(token.hash()).hasSize(64).isEqualTo(new Token(token.text()).hash()).doesNotContain(token.text());
        assertThat(token.report(1).text()).isNotEqualTo(token.report(2).text());
        assertThat(Base64.getUrlDecoder().decode(token.report(1).text())).hasSize(32);
    }
}
