package com.evolveperformance.kneecheck.content;

import java.util.List;
import java.util.Set;

/** The content cannot be used; the message lists every mistake with its file, line and id. */
public final class BrokenContentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    BrokenContentException(Set<String> problems) {
        super("The content has " + problems.size() + (problems.size() == 1 ? " mistake" : " mistakes") + ":\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
