package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.safety.RaisedFlag;

/** Says everything that was asked, answered and raised, in the order it was asked. */
record PhysioWords(Wording wording) {

    PhysioView view(Outcome outcome, String sent) {
        return new PhysioView(
                outcome.flags().stream().map(this::flag).toList(),
                wording.answerWords().parts(wording.answers(), outcome.cutShort()),
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
