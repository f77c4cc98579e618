package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.questionnaire.Trial;
import java.util.List;

/**
 * A self-test beside what the clinic measured.
 *
 * @param field the test, with its side where there are two
 * @param own what the runner counted, in the test's base unit
 * @param clinic what the clinic did, in the same
 */
public record MeasuredPair(String test, String field, double own, double clinic) {

    /** Those where both have a number that pain did not end: pain is no measure of the test. */
    static List<MeasuredPair> of(Questionnaire questionnaire, Answers own, Answers clinic) {
        return questionnaire.tests().stream()
                .flatMap(test -> test.trials().stream()
                        .filter(field -> own.trial(test.id(), field).measured()
                                && clinic.trial(test.id(), field).measured())
                        .map(field ->
                                pair(test.id(), field, own.trial(test.id(), field), clinic.trial(test.id(), field))))
                .toList();
    }

    private static MeasuredPair pair(String test, String field, Trial own, Trial clinic) {
        return new MeasuredPair(test, field, own.result(), clinic.result());
    }
}
