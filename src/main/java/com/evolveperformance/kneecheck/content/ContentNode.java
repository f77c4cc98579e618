package com.evolveperformance.kneecheck.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One place in a content file. Reading is strict and never stops at the first mistake: what is missing, unknown, of the
 * wrong kind or given twice is reported with file, line and id, and a harmless value is returned so that reading can go
 * on. Scalars are taken as they stand in the file, so {@code yes} is a word and not a truth value.
 */
final class ContentNode {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private final @Nullable Node node;
    private final String place;
    private final ContentProblems problems;

    ContentNode(@Nullable Node node, String place, ContentProblems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    /** The file, the path inside it and, where known, the line. */
    private String where() {
        return node == null ? place : place + " (line " + (node.getStartMark().getLine() + 1) + ")";
    }

    void problem(String text) {
        problems.add(where(), text);
    }

    /** The same node, named by an id in everything reported from here on. */
    ContentNode named(String id) {
        return new ContentNode(node, place + " " + id, problems);
    }

    boolean missing() {
        return node == null;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Refuses every key but these. */
    ContentNode only(String... known) {
        for (String key : entries().keySet()) {
            if (!Arrays.asList(known).contains(key)) {
                problem("does not know \"" + key + "\"; it takes " + String.join(", ", known));
            }
        }
        return this;
    }

    /** What stands under a key, in the order of the file; a map is expected. */
    Map<String, ContentNode> entries() {
        Map<String, ContentNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                ContentNode value = new ContentNode(tuple.getValueNode(), place + " › " + key, problems);
                if (entries.put(key, value) != null) {
                    problem("has \"" + key + "\" twice");
                }
            }
        } else if (node != null) {
            problem("should be a map of keys and values");
        }
        return entries;
    }

    /** What stands under a key; a node that is {@link #missing()} where there is nothing. */
    ContentNode at(String key) {
        if (node instanceof MappingNode) {
            ContentNode found = entries().get(key);
            if (found != null) {
                return found;
            }
        }
        return new ContentNode(null, where() + " › " + key, problems);
    }

    /** The items of a list; a missing list is empty. */
    List<ContentNode> items() {
        List<ContentNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                items.add(new ContentNode(item, place + "[" + (items.size() + 1) + "]", problems));
            }
        } else if (node != null) {
            problem("should be a list");
        }
        return items;
    }

    /** A list in which every id stands once. */
    <T> List<T> unique(Function<ContentNode, T> read, Function<T, String> id) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (ContentNode item : items()) {
            T value = read.apply(item);
            if (seen.add(id.apply(value))) {
                all.add(value);
            } else {
                item.problem("\"" + id.apply(value) + "\" is there twice");
            }
        }
        return all;
    }

    /** Text that has to be there. */
    String text() {
        if (node == null) {
            problem("is missing");
            return "?";
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problem("should be text");
        return "?";
    }

    String text(String fallback) {
        return node == null ? fallback : text();
    }

    List<String> texts() {
        return items().stream().map(ContentNode::text).toList();
    }

    /** A number that has to be there, as people write them: no exponents, no infinity. */
    double number() {
        String text = text();
        if (NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        if (node instanceof ScalarNode) {
            problem("should be a number, not \"" + text + "\"");
        }
        return 0;
    }

    @Nullable
    Double numberOrNull() {
        return node == null ? null : Double.valueOf(number());
    }

    List<Double> numbers() {
        return items().stream().map(ContentNode::number).toList();
    }

    int whole(int fallback) {
        if (node == null) {
            return fallback;
        }
        double number = number();
        if (number != Math.rint(number)) {
            problem("should be a whole number, not " + number);
        }
        return (int) number;
    }

    boolean truth(boolean fallback) {
        String text = text(String.valueOf(fallback));
        if (!text.equals("true") && !text.equals("false")) {
            problem("should be true or false, not \"" + text + "\"");
        }
        return text.equals("true");
    }

    /** One of a closed list, named by its id. */
    <T> T oneOf(T[] all, Function<T, String> id, T fallback) {
        String text = text();
        return Arrays.stream(all)
                .filter(value -> id.apply(value).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    problem("should be one of "
                            + String.join(", ", Arrays.stream(all).map(id).toList()) + ", not \"" + text + "\"");
                    return fallback;
                });
    }
}
