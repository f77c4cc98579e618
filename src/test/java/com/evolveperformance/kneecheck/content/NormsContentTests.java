package com.evolveperformance.kneecheck.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.scoring.NormTable;
import com.evolveperformance.kneecheck.scoring.Norms;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every cell of norms.yaml against the tables of evidence.md, typed here as they stand there. */
class NormsContentTests {

    private final Norms norms = ShippedScoring.scoring().norms();

    /** Evidence.md 1.3; 18 and 19 use the 20–29 column. */
    @Test
    void holdsTheHeelRaiseTargets() {
        assertCells(
                norms.heelRaise(),
                "R12",
                "18–29 | 30–39 | 40–49 | 50–59 | 60–69 | 70–79 | 80–89",
                "30 | 27 | 24 | 21 | 19 | 16 | 13",
                "37 | 32 | 28 | 23 | 19 | 14 | 10");
    }

    /** Evidence.md 1.4. */
    @Test
    void holdsTheKneeToWallCutPoints() {
        assertCells(
                norms.kneeToWall(),
                "R16",
                "18–29 | 30–39 | 40–49 | 50–59 | 60–69 | 70–79 | 80–120",
                "4.7 / 9.0 / 9.8 / 12.8 | 4.9 / 7.6 / 9.8 / 13.8 | 4.6 / 7.8 / 8.6 / 13.0 | 4.0 / 7.0 / 7.5 / 11.5"
                        + " | 2.2 / 5.8 / 7.0 / 9.0 | 2.0 / 4.0 / 5.0 / 8.0 | 0.3 / 4.7 / 5.0 / 6.2",
                "4.7 / 7.2 / 8.0 / 13.2 | 4.3 / 7.3 / 8.8 / 14.0 | 6.1 / 7.7 / 8.0 / 14.0 | 4.9 / 7.0 / 7.5 / 13.8"
                        + " | 4.2 / 6.4 / 7.0 / 10.6 | 2.0 / 5.0 / 5.8 / 9.9 | 3.2 / 4.8 / 5.0 / 8.0");
    }

    /** Evidence.md 1.5, eyes open, mean of 3. */
    @Test
    void holdsTheBalanceWithEyesOpen() {
        assertCells(
                norms.balanceOpen(),
                "R17",
                "18–39 | 40–49 | 50–59 | 60–69 | 70–79 | 80–99",
                "43 | 40 | 37 | 26.9 | 18.3 | 5.6",
                "43 | 40 | 37 | 26.9 | 18.3 | 5.6");
    }

    /** Evidence.md 1.5, eyes closed, best of 3. */
    @Test
    void holdsTheBalanceWithEyesClosed() {
        assertCells(
                norms.balanceClosed(),
                "R17",
                "18–39 | 40–49 | 50–59 | 60–69 | 70–79 | 80–99",
                "13.1 | 13.5 | 7.9 | 3.6 | 3.7 | 2.1",
                "16.9 | 12.0 | 8.6 | 5.1 | 2.6 | 1.8");
    }

    /** Evidence.md 1.6. */
    @Test
    void holdsTheChairStandPercentiles() {
        assertCells(
                norms.chairStand(),
                "R24",
                "18–29 | 30–39 | 40–49 | 50–59 | 60–69 | 70–80",
                "13/17/19/24 | 14/18/20/23 | 11/15/17/20 | 10/14/16/20 | 9/12/15/19 | 9/11/13/18",
                "13/16/19/24 | 14/18/21/27 | 13/15/16/24 | 11/16/18/21 | 9/12/14/15 | 8/10/11/13");
    }

    private static void assertCells(NormTable table, String source, String ages, String women, String men) {
        assertThat(table.source()).isEqualTo(source);
        assertThat(table.rows()).extracting(row -> row.from() + "–" + row.to()).containsExactly(ages.split(" \\| "));
        assertThat(table.rows()).extracting(NormTable.Row::female).isEqualTo(cells(women));
        assertThat(table.rows()).extracting(NormTable.Row::male).isEqualTo(cells(men));
    }

    private static List<List<Double>> cells(String table) {
        return Arrays.stream(table.split("\\|"))
                .map(cell -> Arrays.stream(cell.split("/"))
                        .map(number -> Double.valueOf(number.strip()))
                        .toList())
                .toList();
    }
}
