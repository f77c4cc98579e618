package com.evolveperformance.kneecheck.scoring;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the scores can be trusted, as of the day they were made.
 *
 * @param ranges where each score could lie; none for a domain without a score
 * @param errors by test, the difference that is noise; none where it is not known
 * @param helpsMost the id of the one test that would narrow the ranges most; null where none is open that would
 * @param turningPoint the smallest change that would change what comes first; null where no single one would
 */
public record Insight(
        Map<Domain, ScoreRange> ranges,
        Map<String, MeasurementError> errors,
        @Nullable String helpsMost,
        @Nullable TurningPoint turningPoint) {

    public Insight {
        Map<Domain, ScoreRange> byDomain = new EnumMap<>(Domain.class);
        byDomain.putAll(ranges);
        ranges = Collections.unmodifiableMap(byDomain);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }
}
