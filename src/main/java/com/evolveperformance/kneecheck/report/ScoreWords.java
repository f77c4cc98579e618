package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.scoring.Band;
import com.evolveperformance.kneecheck.scoring.Contribution;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.SideDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says the three scores and what each is made of. */
record ScoreWords(Wording wording) {

    /** Tests with a goal from a table by age and sex (evidence.md 1.3, 1.4, 1.6); the balance is by age (1.5). */
    private static final Set<String> BY_AGE_AND_SEX = Set.of("heel-raise", "knee-to-wall", "chair-stand");

    /** The borders of the bands (evidence.md 7.5). */
    private static final int SOME = 30;

    private static final int CLEAR = 60;

    private static final double TINY = 1e-6;

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

    /** The widest the score can still move: all that is missing turns out fine, or all of it low. Null without a score. */
    private Lane.@Nullable Spread spread(DomainScore domain) {
        Integer shown = shown(domain);
        if (shown == null) {
            return null;
        }
        double weights = 0;
        double unshared = 0;
        for (Contribution line : domain.contributions()) {
            weights += line.weight();
            unshared += 100 * line.weight() * line.deficit();
        }
        // history alone is not scaled up (see ImbalanceScorer), so all its points stay whatever else is found
        boolean scaled = weights > 1 - TINY || Math.abs(unshared - domain.value()) > TINY;
        double known = scaled ? domain.value() * domain.weightPresent() : domain.value();
        int from = Math.min(shown, (int) Math.round(known));
        int to = Math.max(shown, (int) Math.min(100, Math.round(known + 100 * (1 - domain.weightPresent()))));
        return new Lane.Spread(
                from,
                to,
                from == to
                        ? wording.get("lanes.spread.none")
                        : wording.get("lanes.spread", wording.number(from), wording.number(to)));
    }

    private Lane lane(DomainScore domain, int rank, Scorecard scores, boolean testsHidden) {
        Band band = domain.band();
        String reason = domain.reason();
        return new Lane(
                domain.domain().id(),
                wording.get("domain." + domain.domain().id()),
                rank,
                shown(domain),
                spread(domain),
                band == null ? null : band.id(),
                wording.get(band == null ? "report.not-scored" : "band." + band.id()),
                domain.confidence().id(),
                wording.get("confidence.sentence." + domain.confidence().id()),
                reason == null ? null : wording.get("reason." + reason + (testsHidden ? ".hidden" : "")),
                domain.contributions().stream()
                        .map(line -> line(domain.domain(), line, scores))
                        .toList());
    }

    private Lane.Line line(Domain domain, Contribution line, Scorecard scores) {
        Gap gap = domain == Domain.IMBALANCE ? gap(line, scores) : null;
        String own = wording.words().orNull("contribution." + line.id());
        return new Lane.Line(
                line.id(),
                own == null ? wording.test(line.id()) : own,
                gap == null ? measured(line) : gap.measured(),
                gap == null ? goal(line) : gap.goal(),
                line.points(),
                wording.get("points", wording.number(line.points())),
                source(line.source()));
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
            return wording.answers(line.answers()).stream().findFirst().orElse(wording.get("contribution.no-number"));
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

    private @Nullable String goal(Contribution line) {
        Double norm = line.norm();
        if (norm == null) {
            return null;
        }
        String special = "contribution." + line.id() + ".goal";
        if (wording.words().orNull(special) != null) {
            return wording.get(special, wording.number(norm));
        }
        String kind = BY_AGE_AND_SEX.contains(line.id()) ? "age-and-sex" : "adults";
        return wording.get("goal." + kind, wording.goal(line.id(), norm));
    }

    /** A comparison of the sides shows percent, a distance apart, or the lesser side: see {@link Contribution}. */
    private record Gap(String measured, @Nullable String goal) {}

    private @Nullable Gap gap(Contribution line, Scorecard scores) {
        SideDifference difference = scores.differences().stream()
                .filter(each -> each.test().equals(line.id()))
                .findFirst()
                .orElse(null);
        Double measured = line.measured();
        Double norm = line.norm();
        if (difference == null || measured == null || norm == null) {
            return null;
        }
        if (difference.lsi() != null) {
            return new Gap(
                    wording.get("contribution.match", wording.number(Math.floor(measured + 1e-9))),
                    wording.get("goal.match", wording.number(norm)));
        }
        if (line.id().equals("single-leg-balance")) {
            return new Gap(
                    wording.get("contribution.lesser", wording.measure(line.id(), measured)),
                    wording.get("goal.age", wording.measure(line.id(), norm)));
        }
        return new Gap(
                wording.get("contribution.gap", wording.measure(line.id(), measured)),
                wording.get("goal.gap", wording.measure(line.id(), norm)));
    }
}
