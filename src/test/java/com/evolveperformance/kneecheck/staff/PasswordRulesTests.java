package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.system.Clinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final PasswordRules RULES =
            new PasswordRules(new Clinic("Blue Harbor Rehab", null, null, null, null, null, "UTC", null, null, "911"));

    /** 128 characters of a sentence that repeats. */
    private static final String LONG = "seven mild oysters sang in tune ".repeat(4);

    @ParameterizedTest
    @CsvSource({"14, short", "15, ", "16, ", "127, ", "128, ", "129, long"})
    void holdsItsLimits(int length, String problem) {
        String password = (LONG + "x").substring(0, length);

        assertThat(RULES.problem(password, "Robin").orElse(null)).isEqualTo(problem);
    }

    @Test
    void countsCharactersAsPeopleSeeThem() {
        assertThat(RULES.problem("🦪🐚🌊🐟🦀🦞🐙🦑🐡🐠🐬🐳🐋🦈", "Robin")).contains("short");
        assertThat(RULES.problem("🦪🐚🌊🐟🦀🦞🐙🦑🐡🐠🐬🐳🐋🦈🦭", "Robin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234567890",
                "KneeCheck-2026!!!",
                "qwertyuiopasdfghjkl",
                "aaaaaaaaaaaaaaaaaaaa",
                "123456789012345678",
                "blueharborrehab2026",
                "Robin Robin Robin 1",
                "correct horse battery staple"
            })
    void refusesWhatEverybodyTries(String password) {
        assertThat(RULES.problem(password, "Robin O’Neill")).contains("common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven mild oysters", "48302957193648205", "ひとつふたつみっつよっついつつ", "    spaces   are  fine  "})
    void takesAnyCharacters(String password) {
        assertThat(RULES.problem(password, "Robin")).isEmpty();
    }
}
