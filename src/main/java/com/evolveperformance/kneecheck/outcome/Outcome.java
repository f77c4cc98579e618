package com.evolveperformance.kneecheck.outcome;

import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.safety.RaisedFlag;
import com.evolveperformance.kneecheck.scoring.Insight;
import com.evolveperformance.kneecheck.scoring.Load;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from one runner's answers, as of the day it was worked out. It is stored with the submission,
 * so a later change of rules never changes an old report.
 *
 * @param contentVersion the version of the content that was used
 * @param flags the red flags raised, most urgent first
 * @param gateReasons why self-tests were kept back, ids of messages {@code gate.<id>}
 * @param scores absent with an emergency: nothing is scored
 * @param insight absent with an emergency, and in outcomes from before it was worked out
 * @param load absent with an emergency
 * @param patterns ids of the patterns the answers are similar to
 * @param plan absent wherever drills are hidden: emergency and clinician
 */
public record Outcome(
        String contentVersion,
        Disposition disposition,
        List<RaisedFlag> flags,
        List<String> gateReasons,
        @Nullable Scorecard scores,
        @Nullable Insight insight,
        @Nullable Load load,
        List<String> patterns,
        @Nullable DrillPlan plan) {

    public Outcome {
        flags = List.copyOf(flags);
        gateReasons = List.copyOf(gateReasons);
        patterns = List.copyOf(patterns);
    }

    /** Whether questions or self-tests were left out for safety: what is open then was, as a rule, never asked. */
    public boolean cutShort() {
        return disposition == Disposition.EMERGENCY || !gateReasons.isEmpty();
    }
}
