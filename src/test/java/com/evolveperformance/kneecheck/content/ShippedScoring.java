package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.scoring.Scoring;
import com.evolveperformance.kneecheck.scoring.Sources;

/** The scoring as shipped, without the rest of the content. */
public final class ShippedScoring {

    private ShippedScoring() {}

    public static Scoring scoring() {
        ContentProblems problems = new ContentProblems();
        ContentFiles files = new ContentFiles(null, problems);
        Scoring scoring = ScoringContent.read(files, ScoringContent.sources(files));
        problems.refuse();
        return scoring;
    }

    public static Sources sources() {
        ContentProblems problems = new ContentProblems();
        Sources sources = ScoringContent.sources(new ContentFiles(null, problems));
        problems.refuse();
        return sources;
    }
}
