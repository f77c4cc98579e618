package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.safety.Level;
import com.evolveperformance.kneecheck.scoring.Confidence;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the one sentence that matters: from the focus, the tests that were low and the side that did less. */
record HeadlineWriter(Wording wording) {

    Report.Headline write(Outcome outcome) {
        Scorecard scores = outcome.scores();
        if (scores == null) {
            throw new IllegalArgumentException("an emergency has no headline");
        }
        if (outcome.disposition() == Disposition.CLINICIAN) {
            boolean onlyCheck = outcome.flags().stream().allMatch(flag -> flag.level() == Level.CHECK_FIRST);
            String key = onlyCheck ? "check-first" : "clinician";
            return headline(key, wording.get("headline." + key), key, outcome, scores);
        }
        if (scores.domains().stream().allMatch(domain -> domain.score() == null)) {
            return headline("not-scored", wording.get("headline.not-scored"), "not-scored", outcome, scores);
        }
        if (scores.focus() == Focus.NONE) {
            String key = tested(scores) ? "none" : "none-quick";
            String lead = known(scores) ? "none" : "none-so-far";
            return headline(key, wording.get("headline." + key), lead, outcome, scores);
        }
        List<String> findings = new Findings(wording, scores).leading();
        String key = findings.size() == 1 ? "one" : "two";
        String text = wording.sentence(wording.get("headline." + key, findings.toArray()));
        return headline(key, text, scores.focus().id(), outcome, scores);
    }

    private Report.Headline headline(String key, String text, String lead, Outcome outcome, Scorecard scores) {
        List<String> leads = new ArrayList<>();
        if (lead.equals(Focus.MIXED.id())) {
            leads.add(tie(scores));
        }
        leads.add(wording.get("lead." + lead));
        if (outcome.disposition() == Disposition.SELF_CARE && !outcome.flags().isEmpty()) {
            leads.add(wording.get("lead.cleared"));
        }
        if (scores.advisesPhysio()) {
            leads.add(wording.get("lead.physio"));
        }
        return new Report.Headline(
                key,
                text,
                leads,
                outcome.disposition() == Disposition.CLINICIAN ? null : confidence(scores),
                spotlight(scores));
    }

    /** Names what is level: the two that lead, or more. */
    private String tie(Scorecard scores) {
        List<String> level = scores.leading().stream()
                .map(domain -> wording.inText(wording.get("domain." + domain.id())))
                .toList();
        int last = level.size() - 1;
        String first = level.subList(0, last).stream()
                .reduce((one, other) -> wording.get("report.list.comma", one, other))
                .orElseThrow();
        return wording.get("lead.tie", wording.sentence(wording.get("report.list.and", first, level.get(last))));
    }

    /** True where every score is there, and none is a mere guess. */
    private static boolean known(Scorecard scores) {
        return scores.domains().stream()
                .allMatch(domain -> domain.score() != null && domain.confidence() != Confidence.LOW);
    }

    /** True where at least one self-test counts in a score. */
    private static boolean tested(Scorecard scores) {
        return scores.domains().stream()
                .flatMap(domain -> domain.contributions().stream())
                .anyMatch(line -> !line.id().equals("history") && !line.id().equals("foot-stiffness"));
    }

    /** As sure as the least sure of the scores that lead; where nothing leads, of all that were scored. */
    private @Nullable String confidence(Scorecard scores) {
        return scores.domains().stream()
                .filter(domain -> domain.score() != null)
                .filter(domain -> scores.leading().isEmpty() || scores.leading().contains(domain.domain()))
                .map(DomainScore::confidence)
                .min(Comparator.<Confidence>naturalOrder())
                .map(confidence -> wording.get("report.confidence", wording.get("confidence." + confidence.id())))
                .orElse(null);
    }

    /** A past injury that counts is the best supported of all (evidence.md, "read first", 1). */
    private @Nullable String spotlight(Scorecard scores) {
        return scores.of(Domain.IMBALANCE).contributions().stream()
                .filter(line -> line.id().equals("history") && line.points() > 0)
                .findFirst()
                .map(line -> wording.injury(line.answers().get(0)))
                .map(injury -> wording.get("spotlight.history.text", injury))
                .orElse(null);
    }
}
