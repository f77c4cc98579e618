package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.outcome.PainPattern;
import java.util.List;

/** Reads patterns.yaml. */
final class PatternContent {

    private PatternContent() {}

    static List<PainPattern> read(ContentNode root) {
        return root.only("patterns").at("patterns").unique(PatternContent::pattern, PainPattern::id);
    }

    private static PainPattern pattern(ContentNode anonymous) {
        ContentNode node = anonymous.named(anonymous.at("id").text()).only("id", "when", "sources");
        return new PainPattern(
                node.at("id").text(),
                QuestionnaireContent.condition(node.at("when")),
                node.at("sources").texts());
    }
}
