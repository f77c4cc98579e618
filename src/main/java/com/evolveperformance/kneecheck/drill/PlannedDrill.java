package com.evolveperformance.kneecheck.drill;

import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.scoring.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One drill of a runner's plan, with its dose as of that day.
 *
 * @param first the side to start with, which also gets one set more; null where no side is consistently weaker
 * @param easier start with the easier form, because pain cut short the test this drill trains, or
 *     the runner is unsteady and it is done on one leg
 * @param withoutKit the runner lacks its kit: only the form that does without
 * @param because the fields of the answers that chose it, never empty
 */
public record PlannedDrill(
        String id,
        Domain domain,
        String figure,
        Dose dose,
        boolean oneLeg,
        @Nullable Side first,
        boolean easier,
        boolean withoutKit,
        List<String> because) {

    public PlannedDrill {
        because = List.copyOf(because);
    }
}
