package com.evolveperformance.kneecheck.drill;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.WeakerSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Matches drills to a scorecard by evidence.md 7.8. A pure function of the library, the answers and the scores. */
public record DrillPlanner(DrillLibrary library) {

    /** A drill that trains what a chosen one trains already counts this much: a plan should not be three heel raises. */
    private static final double REPEATED = 0.5;

    /** A plan for one runner; callers ask only where drills may be shown at all. */
    public DrillPlan plan(Answers answers, Scorecard scores, boolean anyRedFlag) {
        PlanRules rules = library.rules();
        DrillFit fit = new DrillFit(answers, scores, rules, anyRedFlag);
        List<Drill> chosen = new ArrayList<>();
        shares(scores).forEach((domain, count) -> choose(domain, count, chosen, fit));
        library.drill(rules.always())
                .filter(drill -> !chosen.contains(drill) && fit.allows(drill))
                .ifPresent(chosen::add);
        fill(chosen, scores, fit);
        shorten(chosen, rules);
        List<PlannedDrill> planned = chosen.stream()
                .map(drill -> planned(drill, fit, weaker(scores)))
                .toList();
        return new DrillPlan(planned, minutes(chosen), rules.daysPerWeek(), rules.retestWeeks());
    }

    /**
     * What can be done in the place of a planned drill: the planned one itself and its equals that this runner may do, less
     * what the plan holds already. None asks for more kit that the runner lacks than the planned one; the least kit first.
     */
    public List<PlannedDrill> instead(
            PlannedDrill planned,
            PlanChoice choice,
            DrillPlan plan,
            Answers answers,
            Scorecard scores,
            boolean anyFlag) {
        DrillFit fit = new DrillFit(answers, scores, library.rules(), anyFlag);
        Set<String> taken = new LinkedHashSet<>();
        choice.of(plan).drills().forEach(drill -> taken.add(drill.id()));
        Drill own = library.drill(planned.id()).orElse(null);
        List<PlannedDrill> instead = new ArrayList<>();
        if (own != null) {
            own.equal().stream()
                    .flatMap(id -> library.drill(id).stream())
                    .filter(drill -> fit.allows(drill) && fit.lacks(drill) <= fit.lacks(own))
                    .sorted(Comparator.comparing(fit::lacks))
                    .map(drill -> planned(drill, fit, weaker(scores)))
                    .forEach(instead::add);
        }
        instead.add(0, planned);
        instead.removeIf(drill -> taken.contains(drill.id()));
        return List.copyOf(instead);
    }

    /** How many drills each domain gives, in the order they are chosen. */
    private Map<Domain, Integer> shares(Scorecard scores) {
        PlanRules rules = library.rules();
        Map<Domain, Integer> shares = new LinkedHashMap<>();
        List<Domain> leading = scores.leading();
        if (scores.focus() == Focus.NONE) {
            for (Domain domain : Domain.values()) {
                shares.put(domain, rules.fromEachUpkeep());
            }
        } else if (scores.focus() == Focus.MIXED) {
            leading.forEach(domain -> shares.put(domain, shares.size() < 2 ? rules.fromEach() : 1));
        } else {
            shares.put(leading.get(0), rules.fromMain());
            second(scores).ifPresent(domain -> shares.put(domain, leading.contains(domain) ? rules.fromSecond() : 1));
        }
        return shares;
    }

    private static Optional<Domain> second(Scorecard scores) {
        return scores.domains().stream()
                .filter(score -> score.score() != null
                        && score.domain() != scores.leading().get(0))
                .max(Comparator.comparingDouble(score -> score.value()))
                .map(score -> score.domain());
    }

    private void choose(Domain domain, int count, List<Drill> chosen, DrillFit fit) {
        List<Drill> open = new ArrayList<>(library.of(domain));
        open.removeIf(drill -> !fit.allows(drill) || chosen.contains(drill));
        for (int i = 0; i < count && !open.isEmpty(); i++) {
            // The first of the best, so that the library's order decides between equals.
            Drill best = open.stream()
                    .max(Comparator.comparingDouble((Drill drill) -> worth(drill, chosen, fit))
                            .thenComparing(drill -> !repeats(drill, chosen))
                            .thenComparing(drill -> -open.indexOf(drill)))
                    .orElseThrow();
            open.remove(best);
            chosen.add(best);
        }
    }

    private static double worth(Drill drill, List<Drill> chosen, DrillFit fit) {
        return fit.relevance(drill) * (repeats(drill, chosen) ? REPEATED : 1);
    }

    private static boolean repeats(Drill drill, List<Drill> chosen) {
        return chosen.stream()
                .anyMatch(other -> other.domain() == drill.domain()
                        && other.trains().stream()
                                .findFirst()
                                .equals(drill.trains().stream().findFirst()));
    }

    /** Brings a plan up to its smallest size, one domain after another, those that have a share first. */
    private void fill(List<Drill> chosen, Scorecard scores, DrillFit fit) {
        Set<Domain> domains = new LinkedHashSet<>(shares(scores).keySet());
        domains.addAll(List.of(Domain.values()));
        int before = -1;
        while (chosen.size() < library.rules().fewest() && chosen.size() > before) {
            before = chosen.size();
            for (Domain domain : domains) {
                choose(domain, chosen.size() < library.rules().fewest() ? 1 : 0, chosen, fit);
            }
        }
    }

    /**
     * Takes drills out until the session is short enough: first one that takes more than a third of it, then from the
     * end, but never the most telling one, the one that belongs to every plan, or a domain's only one.
     */
    private static void shorten(List<Drill> chosen, PlanRules rules) {
        while (chosen.size() > rules.most()
                || (minutes(chosen) > rules.maxMinutes() && chosen.size() > rules.fewest())) {
            List<Drill> spare = chosen.stream()
                    .skip(1)
                    .filter(drill -> !drill.id().equals(rules.always()))
                    .filter(drill -> chosen.stream()
                                    .filter(other -> other.domain() == drill.domain())
                                    .count()
                            > 1)
                    .toList();
            if (spare.isEmpty()) {
                return;
            }
            chosen.remove(spare.stream()
                    .filter(drill -> drill.dose().minutes() * 3 > rules.maxMinutes())
                    .findFirst()
                    .orElse(spare.get(spare.size() - 1)));
        }
    }

    private static int minutes(List<Drill> drills) {
        return drills.stream().mapToInt(drill -> drill.dose().minutes()).sum();
    }

    private static @Nullable Side weaker(Scorecard scores) {
        return scores.weakerSide() == WeakerSide.LEFT
                ? Side.LEFT
                : scores.weakerSide() == WeakerSide.RIGHT ? Side.RIGHT : null;
    }

    private static PlannedDrill planned(Drill drill, DrillFit fit, @Nullable Side weaker) {
        return new PlannedDrill(
                drill.id(),
                drill.domain(),
                drill.figure(),
                drill.dose(),
                drill.oneLeg(),
                drill.oneLeg() ? weaker : null,
                fit.painLimited(drill) || fit.needsSupport(drill),
                !fit.hasKit(drill),
                fit.because(drill));
    }
}
