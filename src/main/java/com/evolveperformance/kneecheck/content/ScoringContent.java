package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.scoring.Anchors;
import com.evolveperformance.kneecheck.scoring.ScoringRules;
import com.evolveperformance.kneecheck.scoring.SelfTest;
import com.evolveperformance.kneecheck.scoring.Sources;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads scoring.yaml and sources.yaml. */
final class ScoringContent {

    private static final String[] DOMAINS = {"strength", "stiffness", "imbalance"};

    private final Sources sources;

    private ScoringContent(Sources sources) {
        this.sources = sources;
    }

    static Sources sources(ContentNode root) {
        Map<String, String> references = new LinkedHashMap<>();
        root.entries().forEach((id, node) -> references.put(id, node.text()));
        return new Sources(references);
    }

    /** The source that a number names; it has to be one of sources.yaml or stand for no publication. */
    static String source(ContentNode node, Sources sources) {
        ContentNode source = node.at("source");
        String id = source.text();
        if (!source.missing() && !sources.knows(id)) {
            source.problem("\"" + id + "\" is not in sources.yaml");
        }
        return id;
    }

    static ScoringRules read(ContentNode root, Sources sources) {
        return new ScoringContent(sources).rules(root);
    }

    private ScoringRules rules(ContentNode root) {
        root.only("caps", DOMAINS[0], DOMAINS[1], DOMAINS[2], "limits", "load");
        ContentNode caps = root.at("caps");
        ContentNode heelRaise = caps.at("heel-raise").only("over-target", "source");
        source(heelRaise, sources);
        return new ScoringRules(
                caps(caps),
                positive(heelRaise.at("over-target")),
                strength(root.at("strength")),
                stiffness(root.at("stiffness")),
                imbalance(root.at("imbalance")),
                limits(root.at("limits")),
                load(root.at("load")));
    }

    private Map<SelfTest, Double> caps(ContentNode node) {
        Map<SelfTest, Double> caps = new EnumMap<>(SelfTest.class);
        List<SelfTest> capped =
                List.of(SelfTest.SIT_TO_STAND, SelfTest.BRIDGE, SelfTest.SIDE_PLANK, SelfTest.SINGLE_LEG_BALANCE);
        node.only("sit-to-stand", "bridge", "side-plank", "single-leg-balance", "heel-raise");
        for (SelfTest test : capped) {
            ContentNode cap = node.at(test.id()).only("most", "source");
            source(cap, sources);
            caps.put(test, positive(cap.at("most")));
        }
        return caps;
    }

    private ScoringRules.Strength strength(ContentNode node) {
        node.only("weights", "sit-to-stand", "heel-raise", "bridge", "side-plank", "training");
        Map<String, Double> weights = weights(node, "sit-to-stand", "heel-raise", "bridge", "side-plank");
        ContentNode training = node.at("training").only("below", "points", "source");
        return new ScoringRules.Strength(
                fixed(node, "sit-to-stand", weights, "below-age"),
                (int) positive(node.at("sit-to-stand").at("below-age")),
                fixed(node, "heel-raise", weights),
                fixed(node, "bridge", weights),
                fixed(node, "side-plank", weights),
                new ScoringRules.Training(
                        (int) positive(training.at("below")),
                        positive(training.at("points")),
                        source(training, sources)));
    }

    private ScoringRules.Stiffness stiffness(ContentNode node) {
        node.only("weights", "big-toe-lift", "foot-stiffness");
        Map<String, Double> weights = weights(node, "knee-to-wall", "big-toe-lift", "foot-stiffness");
        return new ScoringRules.Stiffness(
                weights.getOrDefault("knee-to-wall", 0.0),
                fixed(node, "big-toe-lift", weights),
                fixed(node, "foot-stiffness", weights));
    }

    private ScoringRules.Imbalance imbalance(ContentNode node) {
        node.only("weights", "largest", "consistent", "history", "balance", "gaps");
        Map<String, Double> weights = weights(node, "history", "gaps");
        ContentNode largest = node.at("largest").only("counted", "source");
        ContentNode consistent = node.at("consistent").only("tests", "cap", "source");
        ContentNode balance = node.at("balance").only("eyes-open-from-age", "very-low-below", "source");
        source(largest, sources);
        source(consistent, sources);
        source(balance, sources);
        return new ScoringRules.Imbalance(
                weights.getOrDefault("history", 0.0),
                weights.getOrDefault("gaps", 0.0),
                (int) positive(largest.at("counted")),
                share(consistent.at("cap")),
                (int) positive(consistent.at("tests")),
                history(node.at("history")),
                new ScoringRules.Balance(
                        (int) positive(balance.at("eyes-open-from-age")), positive(balance.at("very-low-below"))),
                node.at("gaps").unique(this::gap, gap -> gap.test().id()));
    }

    private ScoringRules.History history(ContentNode node) {
        ContentNode recent = node.only("recent", "worth", "source").at("recent").only("type", "when");
        ContentNode worth = node.at("worth").only("same-leg", "other-leg", "not-recovered");
        return new ScoringRules.History(
                recent.at("type").text(),
                Set.copyOf(recent.at("when").texts()),
                share(worth.at("same-leg")),
                share(worth.at("other-leg")),
                share(worth.at("not-recovered")),
                source(node, sources));
    }

    private ScoringRules.Gap gap(ContentNode anonymous) {
        ContentNode node = anonymous
                .named(anonymous.at("test").text())
                .only("test", "by", "fine", "half", "low", "error", "below-lsi", "source");
        return new ScoringRules.Gap(
                node.at("test").oneOf(SelfTest.values(), SelfTest::id, SelfTest.HOP),
                node.at("by").oneOf(ScoringRules.By.values(), ScoringRules.By::id, ScoringRules.By.LSI),
                anchors(node),
                node.at("error").numberOrNull(),
                node.at("below-lsi").numberOrNull(),
                source(node, sources));
    }

    private ScoringRules.Limits limits(ContentNode node) {
        node.only("bands", "lead", "confidence");
        ContentNode bands = node.at("bands").only("some", "clear", "source");
        ContentNode lead = node.at("lead").only("points", "source");
        ContentNode confidence = node.at("confidence").only("medium", "high", "source");
        source(bands, sources);
        source(lead, sources);
        source(confidence, sources);
        rising(bands, "some", "clear");
        rising(confidence, "medium", "high");
        return new ScoringRules.Limits(
                positive(bands.at("some")),
                positive(bands.at("clear")),
                positive(lead.at("points")),
                share(confidence.at("medium")),
                share(confidence.at("high")));
    }

    private ScoringRules.LoadLimits load(ContentNode node) {
        node.only("small", "moderate", "large", "source");
        rising(node, "small", "moderate", "large");
        return new ScoringRules.LoadLimits(
                positive(node.at("small")),
                positive(node.at("moderate")),
                positive(node.at("large")),
                source(node, sources));
    }

    private Map<String, Double> weights(ContentNode domain, String... lines) {
        ContentNode node = domain.at("weights");
        source(node, sources);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String line : lines) {
            weights.put(line, share(node.at(line)));
        }
        Set<String> known = new java.util.LinkedHashSet<>(weights.keySet());
        known.add("source");
        node.only(known.toArray(String[]::new));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > 1e-9) {
            node.problem("should add up to 1, not " + sum);
        }
        return weights;
    }

    private ScoringRules.Fixed fixed(ContentNode domain, String test, Map<String, Double> weights, String... more) {
        ContentNode node = domain.at(test);
        Set<String> known = new java.util.LinkedHashSet<>(List.of("fine", "half", "low", "source"));
        known.addAll(List.of(more));
        node.only(known.toArray(String[]::new));
        return new ScoringRules.Fixed(weights.getOrDefault(test, 0.0), anchors(node), source(node, sources));
    }

    private static Anchors anchors(ContentNode node) {
        double fine = node.at("fine").number();
        double low = node.at("low").number();
        if (node.at("half").missing()) {
            if (fine == low) {
                node.problem("fine and low should differ");
            }
            return Anchors.straight(fine, low);
        }
        double half = node.at("half").number();
        if ((fine - half) * (half - low) <= 0) {
            node.problem("half should lie between fine and low");
        }
        return new Anchors(fine, half, low);
    }

    private static void rising(ContentNode node, String... keys) {
        for (int i = 1; i < keys.length; i++) {
            if (node.at(keys[i - 1]).number() >= node.at(keys[i]).number()) {
                node.problem("\"" + keys[i] + "\" should be above \"" + keys[i - 1] + "\"");
            }
        }
    }

    private static double positive(ContentNode node) {
        double number = node.number();
        if (number <= 0 && !node.missing()) {
            node.problem("should be above 0");
        }
        return number;
    }

    private static double share(ContentNode node) {
        double number = positive(node);
        if (number > 1) {
            node.problem("should be at most 1");
        }
        return number;
    }
}
