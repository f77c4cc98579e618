package com.evolveperformance.kneecheck.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All figures of one file, by id and in the order of the file. */
public final class FigureLibrary {

    private final Map<String, Figure> figures;

    private FigureLibrary(Map<String, Figure> figures) {
        this.figures = Collections.unmodifiableMap(figures);
    }

    /**
     * What reading a file gave.
     *
     * @param library the figures without a problem
     * @param problems everything that is wrong, in the order of the file; a caller with any of these should refuse to start
     */
    public record Reading(FigureLibrary library, List<FigureProblem> problems) {}

    /**
     * Reads figures and tries out every pose.
     *
     * @param yaml the parsed file: a map with the one key {@code figures}
     * @param file its name, for the problems
     */
    public static Reading read(Map<String, Object> yaml, String file) {
        Complaints aboutFile = new Complaints(file, "");
        Fields root = new Fields(yaml, "", aboutFile);
        Fields entries = root.child("figures");
        root.refuseOthers();

        List<FigureProblem> problems = new ArrayList<>(aboutFile.problems());
        Map<String, Figure> figures = new LinkedHashMap<>();
        entries.forEach((id, value) -> {
            Complaints complaints = new Complaints(file, id);
            FigureData data = FigureReader.read(id, value, complaints);
            if (complaints.isEmpty()) {
                GuardRails.check(data, complaints);
            }
            if (complaints.isEmpty()) {
                figures.put(id, new Figure(data));
            }
            problems.addAll(complaints.problems());
        });
        return new Reading(new FigureLibrary(figures), List.copyOf(problems));
    }

    public Set<String> ids() {
        return figures.keySet();
    }

    /** The figure with this id; an unknown id is refused. */
    public Figure figure(String id) {
        Figure figure = figures.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("there is no figure " + id);
        }
        return figure;
    }
}
