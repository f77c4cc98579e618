package com.evolveperformance.kneecheck.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some of the numbers of a pose: those of the whole body, or those of one side. */
record Values(Map<PoseField, List<Double>> numbers) {

    boolean has(PoseField field) {
        return numbers.containsKey(field);
    }

    /** The first number of a field, or {@code fallback} when the pose does not give it. */
    double number(PoseField field, double fallback) {
        return number(field, 0, fallback);
    }

    double number(PoseField field, int index, double fallback) {
        List<Double> list = numbers.getOrDefault(field, List.of());
        return index < list.size() ? list.get(index) : fallback;
    }

    Optional<Point> point(PoseField field) {
        return Optional.ofNullable(numbers.get(field)).map(list -> new Point(list.get(0), list.get(1)));
    }

    /** Which point of the foot is planted, if any. */
    Optional<PoseField> contact() {
        return PoseField.CONTACTS.stream().filter(this::has).findFirst();
    }

    /** A share {@code t} of the way from here to {@code other}; a field only one of them has is taken as it is. */
    Values blend(Values other, double t) {
        Map<PoseField, List<Double>> blended = new EnumMap<>(PoseField.class);
        blended.putAll(other.numbers);
        numbers.forEach((field, list) -> blended.put(field, blend(field, list, other.numbers.get(field), t)));
        return new Values(blended);
    }

    private static List<Double> blend(PoseField field, List<Double> from, @Nullable List<Double> to, double t) {
        if (to == null) {
            return from;
        }
        return IntStream.range(0, Math.min(from.size(), to.size()))
                .mapToObj(i -> blend(field, from.get(i), to.get(i), t))
                .toList();
    }

    private static Double blend(PoseField field, double from, double to, double t) {
        return from + (field.angle ? Point.turn(from, to) : to - from) * t;
    }

    /** These numbers with those of {@code over} put in their place. */
    Values with(Values over) {
        Map<PoseField, List<Double>> merged = new EnumMap<>(PoseField.class);
        merged.putAll(numbers);
        merged.putAll(over.numbers);
        return new Values(merged);
    }
}
