package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Questionnaire;
import com.evolveperformance.kneecheck.safety.RaisedFlag;
import com.evolveperformance.kneecheck.system.AnswerWords;
import java.util.List;

/** Says everything that was asked, answered and raised, in the order it was asked. */
record PhysioWords(Wording wording) {

    PhysioView view(Outcome outcome, String sent) {
        Questionnaire questionnaire = wording.answerWords().questionnaire();
        List<AnswerWords.Line> lines = wording.answerWords().lines(wording.answers());
        return new PhysioView(
                outcome.flags().stream().map(this::flag).toList(),
                questionnaire.parts().stream()
                        .map(part -> new PhysioView.Part(
                                wording.get("part." + part),
                                lines.stream()
                                        .filter(line -> questionnaire
                                                .page(line.page())
                                                .map(Page::part)
                                                .filter(part::equals)
                                                .isPresent())
                                        .toList()))
                        .filter(part -> !part.lines().isEmpty())
                        .toList(),
                outcome.contentVersion(),
                sent);
    }

    private PhysioView.Flag flag(RaisedFlag flag) {
        String level = wording.get("pdf.level." + flag.level().id());
        return new PhysioView.Flag(
                flag.id(),
                wording.get("staff.flag." + flag.id()),
                flag.cleared() ? wording.get("report.list.comma", level, wording.get("pdf.flags.cleared")) : level,
                wording.answers(flag.because()));
    }
}
