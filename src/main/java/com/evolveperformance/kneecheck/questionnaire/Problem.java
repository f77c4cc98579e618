package com.evolveperformance.kneecheck.questionnaire;

import java.util.List;

/**
 * Why an answer was not accepted.
 *
 * @param field the field to go to
 * @param key the message, after {@code error.}
 * @param args what goes into the message: numbers as text, or ids
 */
public record Problem(String field, String key, List<String> args) {

    Problem(String field, String key, String... args) {
        this(field, key, List.of(args));
    }
}
