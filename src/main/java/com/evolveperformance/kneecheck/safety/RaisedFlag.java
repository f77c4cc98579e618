package com.evolveperformance.kneecheck.safety;

import java.util.List;

/**
 * A red flag that the answers raised.
 *
 * @param because the fields that raised it
 * @param cleared true where a clinician has said that exercise is fine (check-first flags only)
 */
public record RaisedFlag(String id, Level level, List<String> because, boolean cleared) {}
