package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.scoring.Scoring;

/** Reads norms.yaml, scoring.yaml and sources.yaml. */
final class ScoringContent {

    private ScoringContent() {}

    static Scoring read(ContentFiles files) {
        throw new IllegalStateException("no scoring content in " + files);
    }
}
