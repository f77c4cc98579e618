package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.PainPattern;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Side;
import java.util.List;

/** Says what people often describe with pain in the same place, in the allowed wording of evidence.md section 3. */
record PatternWords(Wording wording, List<PainPattern> known) {

    /** For each knee that hurts, the first pattern that its spots are similar to. */
    List<Report.PatternView> views(List<String> found) {
        List<PainPattern> patterns =
                known.stream().filter(pattern -> found.contains(pattern.id())).toList();
        return AnswerReader.sides(wording.answers()).stream()
                .map(side -> only(side))
                .flatMap(knee -> patterns.stream()
                        .filter(pattern -> pattern.when().holds(knee))
                        .limit(1))
                .distinct()
                .map(this::view)
                .toList();
    }

    private Answers only(Side side) {
        return wording.answers()
                .only(field -> !field.equals("where." + side.other().id()));
    }

    private Report.PatternView view(PainPattern pattern) {
        return new Report.PatternView(
                pattern.id(),
                wording.get("pattern." + pattern.id() + ".text"),
                wording.get("pattern." + pattern.id() + ".not-typical"),
                pattern.sources());
    }
}
