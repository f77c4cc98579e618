package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.scoring.Scoring;
import com.evolveperformance.kneecheck.scoring.Sources;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what scoring needs: norms.yaml and scoring.yaml, and sources.yaml, which says where their numbers are from. */
final class ScoringContent {

    private ScoringContent() {}

    static Scoring read(ContentFiles files, Sources sources) {
        RuleNumbers numbers = new RuleNumbers(sources);
        return new Scoring(
                new NormsContent(numbers).read(files.root("norms.yaml")),
                new RulesContent(numbers).read(files.root("scoring.yaml")));
    }

    static Sources sources(ContentFiles files) {
        Map<String, String> references = new LinkedHashMap<>();
        files.root("sources.yaml").entries().forEach((id, node) -> references.put(id, node.text()));
        return new Sources(references);
    }
}
