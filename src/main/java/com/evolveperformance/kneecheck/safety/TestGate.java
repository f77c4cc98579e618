package com.evolveperformance.kneecheck.safety;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Condition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The gate before the self-tests (evidence.md 1.1): which tests must not be shown, and why.
 *
 * @param tests the ids of all tests
 * @param bars the reasons to keep a test back
 */
public record TestGate(Set<String> tests, List<Bar> bars) {

    /** The reason id where a red flag, rather than a bar of the gate, keeps all tests back. */
    public static final String RED_FLAG = "red-flag";

    /**
     * A reason to keep tests back.
     *
     * @param id names it in words: {@code gate.<id>}
     * @param closes the tests it keeps back; empty for all of them
     */
    public record Bar(String id, Condition when, Set<String> closes) {}

    public TestGate {
        tests = Set.copyOf(tests);
        bars = List.copyOf(bars);
    }

    /** The tests that must not be shown. */
    public Set<String> closed(Answers answers, Disposition disposition) {
        if (!disposition.allowsTests()) {
            return tests;
        }
        Set<String> closed = new LinkedHashSet<>();
        bars.stream()
                .filter(bar -> bar.when().holds(answers))
                .forEach(bar -> closed.addAll(bar.closes().isEmpty() ? tests : bar.closes()));
        return closed;
    }

    /** Why tests are kept back: ids of reasons, the red flag first. */
    public List<String> reasons(Answers answers, Disposition disposition) {
        if (!disposition.allowsTests()) {
            return List.of(RED_FLAG);
        }
        return bars.stream()
                .filter(bar -> bar.when().holds(answers))
                .map(Bar::id)
                .toList();
    }
}
