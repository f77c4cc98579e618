package com.evolveperformance.kneecheck.content;

import java.util.LinkedHashSet;
import java.util.Set;

/** Everything that is wrong with the content, collected so that it can be mended in one go. */
final class ContentProblems {

    private final Set<String> problems = new LinkedHashSet<>();

    void add(String place, String text) {
        problems.add(place + ": " + text);
    }

    /** Refuses to go on where there is any problem. */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new BrokenContentException(problems);
        }
    }
}
