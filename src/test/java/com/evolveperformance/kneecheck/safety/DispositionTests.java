package com.evolveperformance.kneecheck.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the flags together call for. */
class DispositionTests {

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, EMERGENCY",
        "CLINICIAN, CLINICIAN",
        "CHECK_FIRST, CLINICIAN",
        "CHECK_FIRST CLINICIAN, CLINICIAN",
        "CHECK_FIRST EMERGENCY, EMERGENCY",
        "CLINICIAN EMERGENCY, EMERGENCY"
    })
    void followsTheMostUrgentFlag(String levels, Disposition disposition) {
        List<RaisedFlag> flags = Arrays.stream(levels.split(" "))
                .map(level -> flag(Level.valueOf(level), false))
                .toList();

        assertThat(Disposition.of(flags)).isEqualTo(disposition);
    }

    @Test
    void leavesARunnerWithoutFlagsToSelfCare() {
        assertThat(Disposition.of(List.of())).isEqualTo(Disposition.SELF_CARE);
    }

    @Test
    void leavesAClearedRunnerToSelfCare() {
        assertThat(Disposition.of(List.of(flag(Level.CHECK_FIRST, true)))).isEqualTo(Disposition.SELF_CARE);
    }

    @Test
    void needsEveryFlagCleared() {
        assertThat(Disposition.of(List.of(flag(Level.CHECK_FIRST, true), flag(Level.CHECK_FIRST, false))))
                .isEqualTo(Disposition.CLINICIAN);
        assertThat(Disposition.of(List.of(flag(Level.CLINICIAN, false), flag(Level.CHECK_FIRST, true))))
                .isEqualTo(Disposition.CLINICIAN);
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, false", "CLINICIAN, false", "SELF_CARE, true"})
    void allowsTestsAndDrillsOnlyInSelfCare(Disposition disposition, boolean allowed) {
        assertThat(disposition.allowsTests()).isEqualTo(allowed);
        assertThat(disposition.allowsDrills()).isEqualTo(allowed);
    }

    private static RaisedFlag flag(Level level, boolean cleared) {
        return new RaisedFlag("RF1", level, List.of("field"), cleared);
    }
}
