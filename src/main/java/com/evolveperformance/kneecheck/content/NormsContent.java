package com.evolveperformance.kneecheck.content;

import com.evolveperformance.kneecheck.scoring.NormTable;
import com.evolveperformance.kneecheck.scoring.Norms;
import java.util.Collections;
import java.util.List;

/** Reads norms.yaml. */
record NormsContent(RuleNumbers numbers) {

    Norms read(ContentNode root) {
        root.only("heel-raise", "knee-to-wall", "balance-open", "balance-closed", "chair-stand");
        return new Norms(
                table(root.at("heel-raise"), 1),
                table(root.at("knee-to-wall"), 4),
                table(root.at("balance-open"), 1),
                table(root.at("balance-closed"), 1),
                table(root.at("chair-stand"), 4));
    }

    private NormTable table(ContentNode node, int width) {
        node.only("source", "columns", "rows");
        List<String> columns = node.at("columns").texts();
        if (columns.size() != width) {
            node.problem("should have " + width + " columns, not " + columns.size());
        }
        List<NormTable.Row> rows =
                node.at("rows").items().stream().map(row -> row(row, width)).toList();
        if (rows.isEmpty()) {
            node.problem("needs rows");
        }
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).from() != rows.get(i - 1).to() + 1) {
                node.problem("has a gap or an overlap before age " + rows.get(i).from());
            }
        }
        return new NormTable(numbers.source(node), columns, rows);
    }

    private static NormTable.Row row(ContentNode node, int width) {
        node.only("ages", "female", "male", "both");
        List<ContentNode> ages = node.at("ages").items();
        if (ages.size() != 2) {
            node.problem("needs ages [youngest, oldest]");
        }
        int from = ages.isEmpty() ? 0 : ages.get(0).whole(0);
        int to = ages.size() < 2 ? from : ages.get(1).whole(0);
        if (from > to) {
            node.problem("ages run backward");
        }
        boolean both = !node.at("both").missing();
        if (both && !(node.at("female").missing() && node.at("male").missing())) {
            node.problem("takes both, or female and male, not all of them");
        }
        return new NormTable.Row(
                from,
                to,
                numbers(node.at(both ? "both" : "female"), width),
                numbers(node.at(both ? "both" : "male"), width));
    }

    /** One number for each column, each above the one before, so that anchors never fall together. */
    private static List<Double> numbers(ContentNode node, int width) {
        List<Double> numbers = node.numbers();
        if (numbers.size() != width) {
            node.problem("should have " + width + (width == 1 ? " number" : " numbers") + ", not " + numbers.size());
            return Collections.nCopies(width, 0.0);
        }
        for (int i = 0; i < width; i++) {
            if (!(numbers.get(i) > (i == 0 ? 0 : numbers.get(i - 1)))) {
                node.problem("numbers should be above 0 and rise");
            }
        }
        return numbers;
    }
}
