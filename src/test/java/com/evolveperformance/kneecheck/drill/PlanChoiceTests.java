package com.evolveperformance.kneecheck.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.scoring.Domain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanChoiceTests {

    private static final LocalDate REPORTED = LocalDate.of(2026, 11, 23);

    private final DrillPlan planned = new DrillPlan(List.of(drill("S1", 5), drill("S4", 5)), 10, 3, List.of(4, 8));

    @Test
    void changesNothingAtFirst() {
        assertThat(PlanChoice.NONE.of(planned)).isEqualTo(planned);
        assertThat(PlanChoice.NONE.start(REPORTED)).isEqualTo(REPORTED);
        assertThat(PlanChoice.NONE.revision()).isZero();
    }

    @Test
    void putsAnotherDrillInThePlaceAndCountsTheMinutesAnew() {
        PlanChoice choice = PlanChoice.NONE.swapped("S4", drill("S8", 11));

        assertThat(choice.of(planned).drills()).extracting(PlannedDrill::id).containsExactly("S1", "S8");
        assertThat(choice.of(planned).minutes()).isEqualTo(16);
        assertThat(choice.revision()).isEqualTo(1);
    }

    @Test
    void takesThePlannedDrillBack() {
        PlanChoice back = PlanChoice.NONE.swapped("S4", drill("S8", 11)).swapped("S4", drill("S4", 5));

        assertThat(back.of(planned)).isEqualTo(planned);
        assertThat(back.revision()).isEqualTo(2);
    }

    @Test
    void startsASwappedDrillAsItStarts() {
        PlanChoice choice = PlanChoice.NONE.formed("S4", Form.HARDEST).swapped("S4", drill("S8", 11));

        assertThat(choice.form("S4")).isEqualTo(Form.START);
    }

    @Test
    void keepsDaysInTheirOrderAndAStart() {
        PlanChoice choice = PlanChoice.NONE.on(Set.of(DayOfWeek.SATURDAY, DayOfWeek.TUESDAY), REPORTED.plusDays(3));

        assertThat(choice.days()).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY);
        assertThat(choice.of(planned).daysPerWeek()).isEqualTo(2);
        assertThat(choice.start(REPORTED)).isEqualTo(REPORTED.plusDays(3));
    }

    @Test
    void countsTheSameChangeTwiceAsOne() {
        PlanChoice once = PlanChoice.NONE.formed("S1", Form.EASIER);

        assertThat(once.formed("S1", Form.EASIER)).isSameAs(once);
        assertThat(once.swapped("S1", drill("S1", 5))).isSameAs(once);
        assertThat(once.formed("S1", Form.START).revision()).isEqualTo(2);
    }

    private static PlannedDrill drill(String id, int minutes) {
        Dose dose = new Dose(List.of(3), List.of(8), List.of(), List.of(3), List.of(60), List.of(2, 3), minutes);
        return new PlannedDrill(
                id, Domain.STRENGTH, "figure", dose, true, null, false, false, List.of("heel-raise.left"));
    }
}
