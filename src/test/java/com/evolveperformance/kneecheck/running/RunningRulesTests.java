package com.evolveperformance.kneecheck.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules as shipped, on both sides of each border of evidence.md section 5. */
class RunningRulesTests {

    private static final RunningRules RULES = Content.read(null).running();

    @ParameterizedTest
    @CsvSource({
        "0, 0, same, no, calm, GREEN",
        "2, 2, same, no, calm, GREEN",
        "3, 2, same, no, amber-now, CHANGE",
        "5, 2, same, no, amber-now, CHANGE",
        "6, 2, same, no, red-now, REST",
        "10, 0, same, no, red-now, REST",
        "2, 3, same, no, amber-run, CHANGE",
        "2, 5, same, no, amber-run, CHANGE",
        "2, 6, same, no, red-run, REST",
        "2, 2, worse, no, morning, CHANGE",
        "2, 3, worse, no, amber-worse, REST",
        "3, 2, worse, no, sore-worse, REST",
        "2, , worse, no, morning, CHANGE",
        "0, , no-run, no, first-run, CHANGE",
        "3, , no-run, no, amber-now, CHANGE",
        "6, , no-run, no, red-now, REST",
        "0, 0, same, yes, swelling, REST",
        "0, , no-run, yes, swelling, REST"
    })
    void answersByTheMostCarefulRuleThatHolds(
            String now, String run, String morning, String swelling, String rule, Light light) {
        Map<String, String> said =
                new LinkedHashMap<>(Map.of("pain-now", now, "next-morning", morning, "swelling", swelling));
        if (run != null) {
            said.put("pain-run", run);
        }

        RunRule found = RULES.today(new Answers(said));

        assertThat(found.id()).isEqualTo(rule);
        assertThat(found.light()).isEqualTo(light);
    }

    /** More pain, a worse morning or swelling never gives a greener light. */
    @Test
    void neverGetsGreenerWithMorePain() {
        for (String morning : RunningRules.MORNINGS) {
            for (int now = 0; now < 10; now++) {
                for (int run = 0; run < 10; run++) {
                    Light light = light(now, run, morning, "no");
                    assertThat(light(now + 1, run, morning, "no")).isGreaterThanOrEqualTo(light);
                    assertThat(light(now, run + 1, morning, "no")).isGreaterThanOrEqualTo(light);
                    assertThat(light(now, run, "worse", "no")).isGreaterThanOrEqualTo(light(now, run, "same", "no"));
                    assertThat(light(now, run, morning, "yes")).isEqualTo(Light.REST);
                }
            }
        }
    }

    private static Light light(int now, int run, String morning, String swelling) {
        return RULES.today(new Answers(Map.of(
                        "pain-now",
                        String.valueOf(now),
                        "pain-run",
                        String.valueOf(run),
                        "next-morning",
                        morning,
                        "swelling",
                        swelling)))
                .light();
    }

    /** Evidence.md section 5: R61 step by step. */
    @Test
    void hasTheLadderAndTheFlagsThatStopRunning() {
        assertThat(RULES.ladder()).hasSize(6);
        assertThat(RULES.ladder()).first().isEqualTo(new Rung(2, 3, 1.0, 3));
        assertThat(RULES.ladder()).last().isEqualTo(new Rung(0, 0, 2.0, 5));
        assertThat(RULES.stopFlags()).containsExactlyInAnyOrder("RF10", "RF17");
    }
}
