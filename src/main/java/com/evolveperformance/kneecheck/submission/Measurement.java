package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import java.time.Instant;

/**
 * What the clinic measured at a visit, as it was saved once.
 *
 * @param revision 1, 2, 3 …; the newest is what holds
 * @param values by the fields of the self-tests
 */
public record Measurement(int revision, String author, Instant measuredAt, Answers values) {}
