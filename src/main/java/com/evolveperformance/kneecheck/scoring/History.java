package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.PastInjury;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What past injuries are worth: evidence.md 7.4. The injury that is worth most counts. Our reading where the evidence
 * leaves it open: injuries that are not from running, and not fully recovered, count like older ones; the body part does
 * not matter; "not sure" about recovery counts as not recovered.
 */
record History(ScoringRules.History rules) {

    /** The id of its line. */
    static final String ID = "history";

    private static final String HAD_INJURY = "had-injury";

    /** The line in the sum; empty where the question was not answered. */
    Optional<Contribution> line(Answers answers, double weight) {
        List<PastInjury> injuries = answers.injuries();
        if (answers.chose(HAD_INJURY, "no")) {
            return Optional.of(line(weight, 0, List.of(HAD_INJURY)));
        }
        String knee = answers.text("which-knee");
        return injuries.stream()
                .max(Comparator.comparingDouble((PastInjury injury) -> worth(injury, knee))
                        .thenComparing(Comparator.comparing(PastInjury::number).reversed()))
                .map(injury -> line(weight, worth(injury, knee), fields(injury)));
    }

    private Contribution line(double weight, double worth, List<String> fields) {
        return Contribution.open(ID, weight, worth, null, null, fields, rules.source());
    }

    private double worth(PastInjury injury, @Nullable String knee) {
        String when = injury.when();
        if (rules.recentRunning().equals(injury.type())
                && when != null
                && rules.recentWhen().contains(when)) {
            return sameLeg(injury.side(), knee) ? rules.sameLeg() : rules.otherLeg();
        }
        String recovered = injury.recovered();
        return recovered == null || recovered.equals("yes") ? 0 : rules.unrecovered();
    }

    private static boolean sameLeg(@Nullable String side, @Nullable String knee) {
        return "both".equals(side) || "both".equals(knee) || (side != null && side.equals(knee));
    }

    private static List<String> fields(PastInjury injury) {
        String entry = "injury." + injury.number() + ".";
        return List.of(entry + "type", entry + "when", entry + "side", entry + "recovered");
    }
}
