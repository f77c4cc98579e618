package com.evolveperformance.kneecheck.drill;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.scoring.Band;
import com.evolveperformance.kneecheck.scoring.Confidence;
import com.evolveperformance.kneecheck.scoring.Contribution;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import com.evolveperformance.kneecheck.scoring.Focus;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.scoring.WeakerSide;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small library of short drills, and scorecards made by hand. */
final class Sample {

    static final PlanRules RULES = new PlanRules(3, 2, 2, 1, "B1", 4, 6, 25, 2, 3, List.of(4, 8), 3, 15, 10, 2);

    private Sample() {}

    /** One-legged, done with nothing, three minutes long. */
    static Drill drill(String id, Domain domain, String... trains) {
        return new Drill(
                id,
                domain,
                List.of(trains),
                "figure",
                true,
                false,
                false,
                dose(3),
                Set.of(),
                true,
                List.of(),
                false,
                List.of("design"));
    }

    static Drill lasting(int minutes, Drill drill) {
        return new Drill(
                drill.id(),
                drill.domain(),
                drill.trains(),
                drill.figure(),
                drill.oneLeg(),
                drill.standingOnOneLeg(),
                drill.loadsKneeling(),
                dose(minutes),
                drill.kit(),
                drill.kitFreeForm(),
                drill.equal(),
                drill.hopGate(),
                drill.sources());
    }

    static Drill needing(String kit, boolean kitFreeForm, Drill drill) {
        return new Drill(
                drill.id(),
                drill.domain(),
                drill.trains(),
                drill.figure(),
                drill.oneLeg(),
                drill.standingOnOneLeg(),
                drill.loadsKneeling(),
                drill.dose(),
                Set.of(kit.split(",")),
                kitFreeForm,
                drill.equal(),
                drill.hopGate(),
                drill.sources());
    }

    /** A drill with the given demands: of "one-leg", "standing", "kneeling", "hop". */
    static Drill demanding(String demands, Drill drill) {
        List<String> all = Arrays.asList(demands.split(","));
        return new Drill(
                drill.id(),
                drill.domain(),
                drill.trains(),
                drill.figure(),
                all.contains("one-leg"),
                all.contains("standing"),
                all.contains("kneeling"),
                drill.dose(),
                drill.kit(),
                drill.kitFreeForm(),
                drill.equal(),
                all.contains("hop"),
                drill.sources());
    }

    private static Dose dose(int minutes) {
        return new Dose(List.of(3), List.of(8), List.of(), List.of(3), List.of(60), List.of(), minutes);
    }

    static DrillPlanner planner(Drill... drills) {
        return new DrillPlanner(new DrillLibrary(List.of(drills), RULES));
    }

    /** A line of a score; it comes from the left and right field of the test. */
    static Contribution line(String id, double deficit) {
        return new Contribution(
                id, deficit * 30, 0.3, deficit, null, null, List.of(id + ".left", id + ".right"), "design");
    }

    static Answers answers(String... fieldsAndValues) {
        Map<String, String> values =
                new LinkedHashMap<>(Map.of("pain-now", "1", "kit", "wall,chair", "triggers", "none"));
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new Answers(values);
    }

    /** Scores by domain, null for not scored; what they are made of; and what follows from them. */
    record Card(
            Map<Domain, Double> scores,
            Map<Domain, List<Contribution>> lines,
            Focus focus,
            List<Domain> leading,
            WeakerSide weakerSide,
            Set<String> painLimited,
            List<String> notes) {

        static Card of(Focus focus, Domain... leading) {
            Map<Domain, Double> scores = new LinkedHashMap<>();
            for (Domain domain : Domain.values()) {
                int rank = List.of(leading).indexOf(domain);
                scores.put(domain, rank < 0 ? 10.0 - domain.ordinal() : 90.0 - 10 * rank);
            }
            return new Card(scores, Map.of(), focus, List.of(leading), WeakerSide.NONE, Set.of(), List.of());
        }

        Card madeOf(Domain domain, Contribution... contributions) {
            Map<Domain, List<Contribution>> next = new LinkedHashMap<>(lines);
            next.put(domain, List.of(contributions));
            return new Card(scores, next, focus, leading, weakerSide, painLimited, notes);
        }

        Card notScored(Domain domain) {
            Map<Domain, Double> next = new LinkedHashMap<>(scores);
            next.put(domain, null);
            return new Card(next, lines, focus, leading, weakerSide, painLimited, notes);
        }

        Card weaker(WeakerSide side) {
            return new Card(scores, lines, focus, leading, side, painLimited, notes);
        }

        Card painLimited(String test) {
            return new Card(scores, lines, focus, leading, weakerSide, Set.of(test), notes);
        }

        Card noting(String note) {
            return new Card(scores, lines, focus, leading, weakerSide, painLimited, List.of(note));
        }

        Scorecard card() {
            List<DomainScore> domains = Arrays.stream(Domain.values())
                    .map(domain -> new DomainScore(
                            domain,
                            scores.get(domain),
                            scores.get(domain) == null ? null : Band.SOME,
                            Confidence.HIGH,
                            scores.get(domain) == null ? 0 : 1,
                            lines.getOrDefault(domain, List.of()),
                            scores.get(domain) == null ? "not-measured" : null))
                    .toList();
            return new Scorecard(domains, List.of(), weakerSide, focus, leading, painLimited, notes);
        }
    }
}
