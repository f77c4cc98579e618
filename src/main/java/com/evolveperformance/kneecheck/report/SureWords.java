package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.scoring.Insight;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.TurningPoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how sure a report is: the test that would help most, and what would change what it says first. */
record SureWords(Wording wording) {

    /** Null where tests are hidden, and for outcomes from before it was worked out. */
    Report.@Nullable Sure view(Outcome outcome) {
        Insight insight = outcome.insight();
        Scorecard scores = outcome.scores();
        if (insight == null || scores == null || outcome.disposition() != Disposition.SELF_CARE) {
            return null;
        }
        String helps = insight.helpsMost();
        return new Report.Sure(
                helps == null ? null : wording.get("sure.helps", wording.test(helps)),
                scores.leading().isEmpty() ? List.of() : change(insight.turningPoint(), scores));
    }

    private List<String> change(@Nullable TurningPoint point, Scorecard scores) {
        if (point == null) {
            return List.of(wording.get("change.none"));
        }
        List<String> lines = new ArrayList<>();
        String side = point.side() == null ? "both" : point.side().id();
        lines.add(wording.get(
                "change",
                wording.get("change." + point.id() + "." + side, wording.measure(point.id(), point.to())),
                wording.measure(point.id(), point.from()),
                then(point, scores)));
        if (point.withinError()) {
            lines.add(wording.get("change.within-error"));
        }
        return lines;
    }

    private String then(TurningPoint point, Scorecard scores) {
        if (point.focus() == scores.focus()) {
            return wording.get(
                    "change.band",
                    wording.inText(wording.get("domain." + point.domain().id())),
                    wording.get("band." + point.before().id()),
                    wording.get("band." + point.after().id()));
        }
        return point.focus() == Focus.MIXED || point.focus() == Focus.NONE
                ? wording.get("change.focus." + point.focus().id())
                : wording.get(
                        "change.focus",
                        wording.inText(wording.get("domain." + point.focus().id())));
    }
}
