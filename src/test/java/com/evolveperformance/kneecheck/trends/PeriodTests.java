package com.evolveperformance.kneecheck.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @CsvSource({
        "'', '', 2026-08-26, 2026-11-23",
        "2026-01-01, 2026-02-01, 2026-01-01, 2026-02-01",
        "2026-02-01, 2026-01-01, 2026-01-01, 2026-02-01",
        "2026-01-01, '', 2026-01-01, 2026-11-23",
        "soon, 2026-13-01, 2026-08-26, 2026-11-23"
    })
    void readsWhatTheAddressSays(String from, String to, LocalDate first, LocalDate last) {
        assertThat(Period.read(Map.of("from", from, "to", to), TODAY)).isEqualTo(new Period(first, last));
    }

    @Test
    void countsInStepsThatFitItsLength() {
        assertThat(new Period(TODAY.minusDays(45), TODAY).step()).isEqualTo(Period.Step.DAY);
        assertThat(new Period(TODAY.minusDays(46), TODAY).step()).isEqualTo(Period.Step.WEEK);
        assertThat(new Period(TODAY.minusDays(401), TODAY).step()).isEqualTo(Period.Step.MONTH);
    }

    @Test
    void hasEveryStepOnceAndNoneBeforeTheFirstDay() {
        Period year = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

        List<LocalDate> weeks = year.steps(LocalDate.parse("2026-11-05"), TODAY);

        assertThat(weeks)
                .containsExactly(
                        LocalDate.parse("2026-11-02"),
                        LocalDate.parse("2026-11-09"),
                        LocalDate.parse("2026-11-16"),
                        LocalDate.parse("2026-11-23"));
    }
}
