package com.evolveperformance.kneecheck.figure;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one figure, so that everything can be told at once. */
final class Complaints {

    private final String file;
    private final String figure;
    private final List<FigureProblem> problems = new ArrayList<>();

    Complaints(String file, String figure) {
        this.file = file;
        this.figure = figure;
    }

    void add(String field, String message) {
        problems.add(new FigureProblem(file, figure, field, message));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<FigureProblem> problems() {
        return List.copyOf(problems);
    }
}
