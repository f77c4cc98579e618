package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.scoring.Band;
import com.evolveperformance.kneecheck.scoring.Contribution;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Insight;
import com.evolveperformance.kneecheck.scoring.MeasurementError;
import com.evolveperformance.kneecheck.scoring.ScoreRange;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.SideDifference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says the three scores and what each is made of. */
record ScoreWords(Wording wording, @Nullable Insight insight) {

    /** Tests with a goal from a table by age and sex (evidence.md 1.3, 1.4, 1.6); the balance is by age (1.5). */
    private static final Set<String> BY_AGE_AND_SEX = Set.of("heel-raise", "knee-to-wall", "chair-stand");

    /** The note that the lower goal of the two sexes was used. */
    private static final String LOWER_OF_TWO = "norms-lower-of-two";

    /** The borders of the bands (evidence.md 7.5). */
    private static final int SOME = 30;

    private static final int CLEAR = 60;

    private static final double HAIR = 1e-6;

    /**
     * The biggest first; what was not scored comes last.
     *
     * @param testsHidden true where nothing may suggest to do a test
     */
    List<Lane> lanes(Scorecard scores, boolean testsHidden) {
        List<DomainScore> ranked = scores.domains().stream()
                .sorted(Comparator.comparing((DomainScore domain) -> domain.score() == null ? -1 : domain.value())
                        .reversed()
                        .thenComparing(DomainScore::domain))
                .toList();
        List<Lane> lanes = new ArrayList<>();
        ranked.forEach(domain -> lanes.add(lane(domain, lanes.size() + 1, scores, testsHidden)));
        return lanes;
    }

    /** A score as a whole number, rounded half up, but never across the border of its band. Null where there is none. */
    static @Nullable Integer shown(DomainScore domain) {
        Double score = domain.score();
        if (score == null) {
            return null;
        }
        int rounded = (int) Math.floor(score + 0.5);
        boolean over =
                (domain.band() == Band.LITTLE && rounded == SOME) || (domain.band() == Band.SOME && rounded == CLEAR);
        return over ? rounded - 1 : rounded;
    }

    private Lane lane(DomainScore domain, int rank, Scorecard scores, boolean testsHidden) {
        Band band = domain.band();
        String reason = domain.reason();
        ScoreRange range = insight == null ? null : insight.ranges().get(domain.domain());
        Integer shown = shown(domain);
        Ends ends = Ends.of(shown, range);
        List<BigDecimal> points = Tenths.of(
                domain.contributions().stream().map(Contribution::points).toList());
        List<Lane.Line> lines = new ArrayList<>();
        domain.contributions()
                .forEach(line -> lines.add(line(domain.domain(), line, points.get(lines.size()), scores)));
        return new Lane(
                domain.domain().id(),
                wording.get("domain." + domain.domain().id()),
                rank,
                shown,
                spread(shown, ends),
                band == null ? null : band.id(),
                wording.get(band == null ? "report.not-scored" : "band." + band.id()),
                domain.confidence().id(),
                wording.get("confidence.sentence." + domain.confidence().id()),
                reason == null ? null : wording.get("reason." + reason + (testsHidden ? ".hidden" : "")),
                shown == null ? null : wording.tenths(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                lines);
    }

    /** The ends of a range as whole numbers, rounded outward around the score that is shown. */
    private record Ends(int low, int high) {

        static @Nullable Ends of(@Nullable Integer shown, @Nullable ScoreRange range) {
            if (shown == null || range == null) {
                return null;
            }
            return range.high() - range.low() < HAIR
                    ? new Ends(shown, shown)
                    : new Ends(Math.min(shown, (int) Math.floor(range.low() + HAIR)), Math.max(shown, (int)
                            Math.ceil(range.high() - HAIR)));
        }
    }

    private static Lane.@Nullable Spread spread(@Nullable Integer shown, @Nullable Ends ends) {
        if (shown == null) {
            return null;
        }
        return ends == null ? new Lane.Spread(shown, shown, false) : new Lane.Spread(ends.low(), ends.high(), true);
    }

    private Lane.Line line(Domain domain, Contribution line, BigDecimal points, Scorecard scores) {
        SideDifference difference = domain == Domain.IMBALANCE ? difference(line, scores) : null;
        Gap gap = difference == null ? null : gap(line, difference, scores);
        String own = wording.words().orNull("contribution." + line.id());
        return new Lane.Line(
                line.id(),
                own == null ? wording.test(line.id()) : own,
                answers(line),
                gap == null ? measured(line) : gap.measured(),
                gap == null ? goal(line, scores) : gap.goal(),
                error(line, difference),
                points.doubleValue(),
                wording.get("points", wording.tenths(points)),
                source(line.source()),
                reference(line.source()));
    }

    /** What both sides did, for a test that has sides. */
    private @Nullable String answers(Contribution line) {
        String field = line.answers().get(0);
        boolean sided = field.equals(line.id() + ".left") || field.equals(line.id() + ".right");
        return sided ? new BecauseWords(wording).sides(line.id()) : null;
    }

    /** How much may be chance: of a gap between the sides, or else of the test. Null for what is no test. */
    private @Nullable String error(Contribution line, @Nullable SideDifference difference) {
        if (difference != null) {
            // reps count from the error on, and centimetres only beyond it (evidence.md 1.2)
            String key = difference.lsi() == null ? "error.gap" : "error.gap-below";
            return error(key, line, difference.error(), difference.source());
        }
        boolean test = line.measured() != null && wording.words().orNull("contribution." + line.id()) == null;
        if (!test || insight == null) {
            return null;
        }
        MeasurementError error = insight.errors().get(line.id());
        return error == null ? wording.get("error.unknown") : error("error.test", line, error.amount(), error.source());
    }

    /** With its source, where that is not the line's own. */
    private String error(String key, Contribution line, @Nullable Double error, String source) {
        if (error == null) {
            return wording.get("error.unknown");
        }
        String text = wording.get(key, wording.measure(line.id(), error));
        return source.equals(line.source()) ? text : wording.get("error.source", text, source(source));
    }

    private static @Nullable String reference(String source) {
        return source.startsWith("R") ? source : null;
    }

    private String source(String id) {
        return id.startsWith("R") ? wording.get("source", id) : wording.get("source." + id);
    }

    private String measured(Contribution line) {
        Double measured = line.measured();
        if (measured == null) {
            String injury = wording.injury(line.answers().get(0));
            if (injury != null) {
                return injury;
            }
            String none = wording.words().orNull("contribution." + line.id() + ".none");
            return none != null
                    ? none
                    : wording.answers(line.answers()).stream()
                            .findFirst()
                            .orElse(wording.get("contribution.no-number"));
        }
        String special = "contribution." + line.id() + ".measured";
        if (wording.words().orNull(special) != null) {
            return wording.get(special, wording.number(measured));
        }
        String text = wording.measure(line.id(), measured);
        String field = line.answers().get(0);
        boolean oneSide = line.answers().size() == 1 && field.contains(".");
        return oneSide ? wording.get("contribution.side." + field.substring(field.indexOf('.') + 1), text) : text;
    }

    private @Nullable String goal(Contribution line, Scorecard scores) {
        Double norm = line.norm();
        if (norm == null) {
            return null;
        }
        String special = "contribution." + line.id() + ".goal";
        if (wording.words().orNull(special) != null) {
            return wording.get(special, wording.number(norm));
        }
        String amount = wording.goal(line.id(), norm);
        return BY_AGE_AND_SEX.contains(line.id()) ? person(amount, scores) : wording.get("goal.adults", amount);
    }

    /** "Goal for a woman of 34": the norm that was used, also where the sex was not said. */
    private String person(String amount, Scorecard scores) {
        String age = wording.answers().text("age");
        String sex = wording.answers().text("sex");
        if (age == null || sex == null) {
            return wording.get("goal.age", amount);
        }
        boolean said = sex.equals("female") || sex.equals("male");
        if (!said && !scores.notes().contains(LOWER_OF_TWO)) {
            return wording.get("goal.age", amount);
        }
        return wording.get("goal.person." + (said ? sex : "not-said"), amount, age);
    }

    private static @Nullable SideDifference difference(Contribution line, Scorecard scores) {
        return scores.differences().stream()
                .filter(each -> each.test().equals(line.id()))
                .findFirst()
                .orElse(null);
    }

    /** A comparison of the sides shows percent, a distance apart, or the lesser side: see {@link Contribution}. */
    private record Gap(String measured, @Nullable String goal) {}

    private @Nullable Gap gap(Contribution line, SideDifference difference, Scorecard scores) {
        Double measured = line.measured();
        Double norm = line.norm();
        if (measured == null || norm == null) {
            return null;
        }
        if (difference.lsi() != null) {
            return new Gap(
                    wording.get("contribution.match", wording.number(Math.floor(measured + HAIR))),
                    wording.get("goal.match", wording.number(norm)));
        }
        if (line.id().equals("single-leg-balance")) {
            return new Gap(
                    wording.get("contribution.lesser", wording.measure(line.id(), measured)),
                    person(wording.measure(line.id(), norm), scores));
        }
        return new Gap(
                wording.get("contribution.gap", wording.measure(line.id(), measured)),
                wording.get("goal.gap", wording.measure(line.id(), norm)));
    }
}
