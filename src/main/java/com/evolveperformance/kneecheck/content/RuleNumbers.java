package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.scoring.Anchors;
import com.evolveperformance.kneecheck.scoring.Sources;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads the numbers of scoring.yaml and says where they cannot be right. */
record RuleNumbers(Sources sources) {

    /** The source that a number names; it has to be one of sources.yaml or stand for no publication. */
    String source(ContentNode node) {
        ContentNode source = node.at("source");
        String id = source.text();
        if (!source.missing() && !sources.knows(id)) {
            source.problem("\"" + id + "\" is not in sources.yaml");
        }
        return id;
    }

    /** The shares of a domain, which add up to 1. */
    Map<String, Double> weights(ContentNode domain, String... lines) {
        ContentNode node = domain.at("weights");
        source(node);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String line : lines) {
            weights.put(line, share(node.at(line)));
        }
        Set<String> known = new LinkedHashSet<>(weights.keySet());
        known.add("source");
        node.only(known.toArray(String[]::new));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > 1e-9) {
            node.problem("should add up to 1, not " + sum);
        }
        return weights;
    }

    static Anchors anchors(ContentNode node) {
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

    static void rising(ContentNode node, String... keys) {
        for (int i = 1; i < keys.length; i++) {
            if (node.at(keys[i - 1]).number() >= node.at(keys[i]).number()) {
                node.problem("\"" + keys[i] + "\" should be above \"" + keys[i - 1] + "\"");
            }
        }
    }

    static double positive(ContentNode node) {
        double number = node.number();
        if (!(number > 0) && !node.missing()) {
            node.problem("should be above 0");
        }
        return number;
    }

    static double share(ContentNode node) {
        double number = positive(node);
        if (!(number <= 1)) {
            node.problem("should be at most 1");
        }
        return number;
    }

    static int positiveWhole(ContentNode node) {
        double number = positive(node);
        return node.missing() ? (int) number : node.whole(0);
    }
}
