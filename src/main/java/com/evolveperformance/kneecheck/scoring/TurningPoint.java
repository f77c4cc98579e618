package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of one answer that changes what the report says first.
 *
 * @param id the test or answer
 * @param side the side that has to change; null where both have to, or where there are no sides
 * @param from the number now, of the worse side, in the base unit
 * @param to the number it takes
 * @param changed the fields as they would read then
 * @param withinError true where so small a change may be noise
 * @param domain the domain that leads now
 * @param before its band now
 * @param after its band then
 * @param focus what would be first then
 */
public record TurningPoint(
        String id,
        @Nullable Side side,
        double from,
        double to,
        Map<String, String> changed,
        boolean withinError,
        Domain domain,
        Band before,
        Band after,
        Focus focus,
        List<Domain> leading) {

    public TurningPoint {
        changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
        leading = List.copyOf(leading);
    }
}
