package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.scoring.Domain;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The general report, for those who answer nothing. Public because templates read it.
 *
 * @param changes first changes to running
 */
public record FreeReport(List<Cause> causes, List<String> changes, StopRule stopRule) {

    private static final int DRILLS_EACH = 3;

    public FreeReport {
        causes = List.copyOf(causes);
        changes = List.copyOf(changes);
    }

    /** One of the three things to look at. */
    public record Cause(String id, String name, String text, List<String> checks, List<DrillCard> drills) {

        public Cause {
            checks = List.copyOf(checks);
            drills = List.copyOf(drills);
        }
    }

    static FreeReport of(ReportAssembler assembler, Locale locale) {
        Wording wording = assembler.wording(locale, Answers.NONE);
        return new FreeReport(
                Arrays.stream(Domain.values())
                        .map(domain -> new Cause(
                                domain.id(),
                                wording.get("domain." + domain.id()),
                                wording.get("free." + domain.id() + ".text"),
                                wording.list("free." + domain.id() + ".check"),
                                assembler.drillWords(wording).first(domain, DRILLS_EACH)))
                        .toList(),
                wording.list("load.change"),
                StopRule.of(wording));
    }
}
