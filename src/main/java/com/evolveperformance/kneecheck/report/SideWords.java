package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.SideDifference;
import com.evolveperformance.kneecheck.scoring.WeakerSide;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says left against right: worth evening out, never what caused it (evidence.md, "read first", 2). */
record SideWords(Wording wording) {

    private static final Set<String> EVEN = Set.of("even", "small");

    /** Null where no test compared the sides. */
    @Nullable
    SidesView view(Scorecard scores) {
        if (scores.differences().isEmpty()) {
            return null;
        }
        String weaker = scores.weakerSide().id();
        boolean single = scores.weakerSide() == WeakerSide.INCONSISTENT
                && scores.differences().stream()
                                .filter(difference -> difference.weaker() != null)
                                .count()
                        == 1;
        return new SidesView(
                weaker,
                wording.get(single ? "weaker.single" : "weaker." + weaker),
                scores.differences().stream().map(this::row).toList());
    }

    private SidesView.Row row(SideDifference difference) {
        String verdict = verdict(difference);
        Double error = difference.error();
        return new SidesView.Row(
                difference.test(),
                wording.test(difference.test()),
                verdict,
                match(difference, verdict),
                wording.get("sides.note." + verdict),
                difference.lsi() != null,
                error == null ? null : wording.measure(difference.test(), error),
                bar(difference, Side.LEFT),
                bar(difference, Side.RIGHT));
    }

    /** The balance is held against what is usual for the age, each side on its own; the others against each other. */
    private static String verdict(SideDifference difference) {
        if (difference.weaker() != null) {
            return "worth";
        }
        if (difference.test().equals("single-leg-balance")) {
            return difference.deficit() > 0 ? "both-low" : "usual";
        }
        Double error = difference.error();
        if (error != null && difference.gap() > 0 && difference.gap() <= error) {
            return "within-error";
        }
        return difference.gap() > 0 ? "small" : "even";
    }

    private String match(SideDifference difference, String verdict) {
        Double lsi = difference.lsi();
        if (lsi != null) {
            // rounded down, so that 89.6 % never reads as in the zone
            return wording.get(
                    EVEN.contains(verdict) ? "sides.even" : "sides.match", wording.number(Math.floor(lsi + 1e-9)));
        }
        return difference.gap() == 0
                ? wording.get("sides.even.plain")
                : wording.get("sides.gap", wording.measure(difference.test(), difference.gap()));
    }

    private SidesView.Bar bar(SideDifference difference, Side side) {
        double value = side == Side.LEFT ? difference.left() : difference.right();
        double better = Math.max(difference.left(), difference.right());
        Double error = difference.error();
        return new SidesView.Bar(
                wording.measure(difference.test(), value),
                percent(value, better),
                difference.weaker() == side,
                error == null || value == better ? null : percent(Math.min(better, value + error), better));
    }

    private static int percent(double value, double better) {
        return better == 0 ? 0 : (int) Math.round(value * 100 / better);
    }
}
