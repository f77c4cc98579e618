package com.evolveperformance.kneecheck.content;

import static com.evolveperformance.kneecheck.content.RuleNumbers.anchors;
import static com.evolveperformance.kneecheck.content.RuleNumbers.positive;
import static com.evolveperformance.kneecheck.content.RuleNumbers.positiveWhole;
import static com.evolveperformance.kneecheck.content.RuleNumbers.rising;
import static com.evolveperformance.kneecheck.content.RuleNumbers.share;

import com.evolveperformance.kneecheck.scoring.MeasurementError;
import com.evolveperformance.kneecheck.scoring.ScoringRules;
import com.evolveperformance.kneecheck.scoring.SelfTest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads scoring.yaml. */
record RulesContent(RuleNumbers numbers) {

    ScoringRules read(ContentNode root) {
        root.only("caps", "errors", "steps", "strength", "stiffness", "imbalance", "limits", "load");
        ContentNode caps = root.at("caps");
        ContentNode heelRaise = caps.at("heel-raise").only("over-target", "source");
        numbers.source(heelRaise);
        return new ScoringRules(
                caps(caps),
                positive(heelRaise.at("over-target")),
                errors(root.at("errors")),
                steps(root.at("steps")),
                strength(root.at("strength")),
                stiffness(root.at("stiffness")),
                new ImbalanceContent(numbers).read(root.at("imbalance")),
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
            numbers.source(cap);
            caps.put(test, positive(cap.at("most")));
        }
        return caps;
    }

    private Map<String, MeasurementError> errors(ContentNode node) {
        Map<String, MeasurementError> errors = new LinkedHashMap<>();
        node.only(ids());
        for (SelfTest test : SelfTest.values()) {
            ContentNode error = node.at(test.id());
            if (!error.missing()) {
                error.only("amount", "source");
                errors.put(test.id(), new MeasurementError(positive(error.at("amount")), numbers.source(error)));
            }
        }
        return errors;
    }

    private ScoringRules.Steps steps(ContentNode node) {
        node.only(
                Stream.concat(Arrays.stream(ids()), Stream.of("most", "source")).toArray(String[]::new));
        numbers.source(node);
        Map<String, Double> steps = new LinkedHashMap<>();
        for (String test : ids()) {
            steps.put(test, positive(node.at(test)));
        }
        return new ScoringRules.Steps(positiveWhole(node.at("most")), steps);
    }

    private static String[] ids() {
        return Arrays.stream(SelfTest.values()).map(SelfTest::id).toArray(String[]::new);
    }

    private ScoringRules.Strength strength(ContentNode node) {
        node.only("weights", "sit-to-stand", "heel-raise", "bridge", "side-plank", "training");
        Map<String, Double> weights = numbers.weights(node, "sit-to-stand", "heel-raise", "bridge", "side-plank");
        ContentNode training = node.at("training").only("below", "points", "source");
        return new ScoringRules.Strength(
                fixed(node, "sit-to-stand", weights, "below-age"),
                positiveWhole(node.at("sit-to-stand").at("below-age")),
                fixed(node, "heel-raise", weights),
                fixed(node, "bridge", weights),
                fixed(node, "side-plank", weights),
                new ScoringRules.Training(
                        positiveWhole(training.at("below")),
                        positive(training.at("points")),
                        numbers.source(training)));
    }

    private ScoringRules.Stiffness stiffness(ContentNode node) {
        node.only("weights", "big-toe-lift", "foot-stiffness");
        Map<String, Double> weights = numbers.weights(node, "knee-to-wall", "big-toe-lift", "foot-stiffness");
        return new ScoringRules.Stiffness(
                weights.getOrDefault("knee-to-wall", 0.0),
                fixed(node, "big-toe-lift", weights),
                fixed(node, "foot-stiffness", weights));
    }

    private ScoringRules.Fixed fixed(ContentNode domain, String test, Map<String, Double> weights, String... more) {
        ContentNode node = domain.at(test);
        Set<String> known = new LinkedHashSet<>(List.of("fine", "half", "low", "source"));
        known.addAll(List.of(more));
        node.only(known.toArray(String[]::new));
        return new ScoringRules.Fixed(weights.getOrDefault(test, 0.0), anchors(node), numbers.source(node));
    }

    private ScoringRules.Limits limits(ContentNode node) {
        node.only("bands", "lead", "confidence");
        ContentNode bands = node.at("bands").only("some", "clear", "source");
        ContentNode lead = node.at("lead").only("points", "source");
        ContentNode confidence = node.at("confidence").only("medium", "high", "source");
        numbers.source(bands);
        numbers.source(lead);
        numbers.source(confidence);
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
                numbers.source(node));
    }
}
