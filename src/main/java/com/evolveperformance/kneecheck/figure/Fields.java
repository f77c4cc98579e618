package com.evolveperformance.kneecheck.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One map of the figure file, read field by field. Complains about every wrong value and every field nobody asked for. */
final class Fields {

    private final Map<String, @Nullable Object> map = new LinkedHashMap<>();
    private final String path;
    private final Complaints complaints;
    private final TreeSet<String> known = new TreeSet<>();

    /** Reads {@code value} as a map; anything else is complained about and read as an empty one. */
    Fields(@Nullable Object value, String path, Complaints complaints) {
        this.path = path;
        this.complaints = complaints;
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        } else {
            complaints.add(path, value == null ? "is missing" : "must be a map of fields");
        }
    }

    boolean has(String key) {
        known.add(key);
        return map.containsKey(key);
    }

    private @Nullable Object get(String key) {
        known.add(key);
        return map.get(key);
    }

    private String pathOf(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    void complain(String key, String message) {
        complaints.add(pathOf(key), message);
    }

    /** Goes through fields whose names are free to choose, such as ids. */
    void forEach(BiConsumer<String, @Nullable Object> reader) {
        map.forEach(reader);
    }

    Fields child(String key) {
        return new Fields(get(key), pathOf(key), complaints);
    }

    /** The maps in a list; an absent list has none. */
    List<Fields> children(String key) {
        List<Fields> children = new ArrayList<>();
        for (Object entry : list(key)) {
            children.add(new Fields(entry, "%s[%d]".formatted(pathOf(key), children.size()), complaints));
        }
        return children;
    }

    List<?> list(String key) {
        Object value = get(key);
        if (value instanceof List<?> list) {
            return list;
        }
        if (has(key)) {
            complain(key, "must be a list");
        }
        return List.of();
    }

    /** A text that must be there. */
    String text(String key) {
        Object value = get(key);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        complain(key, value == null ? "is missing" : "must be a text");
        return "";
    }

    boolean flag(String key, boolean fallback) {
        Object value = get(key);
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (has(key)) {
            complain(key, "must be true or false");
        }
        return fallback;
    }

    OptionalDouble number(String key) {
        return numbers(key, 1, 1).map(list -> OptionalDouble.of(list.get(0))).orElseGet(OptionalDouble::empty);
    }

    /** A point that must be there. */
    Point point(String key) {
        if (!has(key)) {
            complain(key, "is missing");
        }
        return numbers(key, 2, 2)
                .map(list -> new Point(list.get(0), list.get(1)))
                .orElse(new Point(0, 0));
    }

    /** One number, or a list of {@code fewest} to {@code most} numbers; empty when absent or wrong. */
    Optional<List<Double>> numbers(String key, int fewest, int most) {
        if (!has(key)) {
            return Optional.empty();
        }
        Object value = get(key);
        List<?> given = value instanceof List<?> list && most > 1 ? list : Collections.singletonList(value);
        List<Double> numbers = given.stream()
                .filter(entry -> entry instanceof Number number && Double.isFinite(number.doubleValue()))
                .map(entry -> ((Number) entry).doubleValue())
                .toList();
        if (numbers.size() < given.size() || numbers.size() < fewest || numbers.size() > most) {
            complain(key, "must be " + shape(fewest, most));
            return Optional.empty();
        }
        return Optional.of(numbers);
    }

    private static String shape(int fewest, int most) {
        if (most == 1) {
            return "a number";
        }
        return fewest == most
                ? "a list of %d numbers".formatted(most)
                : "a list of %d to %d numbers".formatted(fewest, most);
    }

    /** Call last: every field that was not asked for is unknown. */
    void refuseOthers() {
        for (String key : map.keySet()) {
            if (!known.contains(key)) {
                complain(key, "is not a field here; known are " + String.join(", ", known));
            }
        }
    }
}
