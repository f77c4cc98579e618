package com.evolveperformance.kneecheck.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * When to stop a drill, as lists that can be taken in at a glance. Public because templates read it.
 *
 * @param pain what each number of pain means
 * @param help when to get help, the most urgent first
 */
public record StopRule(Signs pain, List<Signs> help) {

    public StopRule {
        help = List.copyOf(help);
    }

    /** Signs that ask for the same. */
    public record Signs(String head, List<String> items) {

        public Signs {
            items = List.copyOf(items);
        }
    }

    static StopRule of(Wording wording) {
        return new StopRule(
                signs("pain", wording),
                Stream.of("now", "today", "soon")
                        .map(when -> signs(when, wording))
                        .toList());
    }

    private static Signs signs(String id, Wording wording) {
        String key = "stop." + id;
        return new Signs(wording.get(key, wording.emergencyNumber()), wording.list(key));
    }
}
