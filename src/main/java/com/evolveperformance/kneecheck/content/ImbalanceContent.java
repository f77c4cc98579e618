package com.evolveperformance.kneecheck.content;

import static com.evolveperformance.kneecheck.content.RuleNumbers.anchors;
import static com.evolveperformance.kneecheck.content.RuleNumbers.positive;
import static com.evolveperformance.kneecheck.content.RuleNumbers.positiveWhole;
import static com.evolveperformance.kneecheck.content.RuleNumbers.share;

import com.evolveperformance.kneecheck.scoring.ScoringRules;
import com.evolveperformance.kneecheck.scoring.SelfTest;
import java.util.Map;
import java.util.Set;

/** Reads the part of scoring.yaml that compares left and right. */
record ImbalanceContent(RuleNumbers numbers) {

    ScoringRules.Imbalance read(ContentNode node) {
        node.only("weights", "largest", "consistent", "history", "balance", "gaps");
        Map<String, Double> weights = numbers.weights(node, "history", "gaps");
        ContentNode largest = node.at("largest").only("counted", "source");
        ContentNode consistent = node.at("consistent").only("tests", "cap", "source");
        ContentNode balance = node.at("balance").only("eyes-open-from-age", "very-low-below", "source");
        numbers.source(largest);
        numbers.source(consistent);
        numbers.source(balance);
        return new ScoringRules.Imbalance(
                weights.getOrDefault("history", 0.0),
                weights.getOrDefault("gaps", 0.0),
                positiveWhole(largest.at("counted")),
                share(consistent.at("cap")),
                positiveWhole(consistent.at("tests")),
                history(node.at("history")),
                new ScoringRules.Balance(
                        positiveWhole(balance.at("eyes-open-from-age")), positive(balance.at("very-low-below"))),
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
                numbers.source(node));
    }

    private ScoringRules.Gap gap(ContentNode anonymous) {
        ContentNode node = anonymous
                .named(anonymous.at("test").text())
                .only("test", "by", "fine", "half", "low", "error", "below-lsi", "source");
        SelfTest test = node.at("test").oneOf(SelfTest.values(), SelfTest::id, SelfTest.HOP);
        if (!test.hasSides()) {
            node.problem("has no sides to compare");
        }
        return new ScoringRules.Gap(
                test,
                node.at("by").oneOf(ScoringRules.By.values(), ScoringRules.By::id, ScoringRules.By.LSI),
                anchors(node),
                node.at("error").numberOrNull(),
                node.at("below-lsi").numberOrNull(),
                numbers.source(node));
    }
}
