package com.evolveperformance.kneecheck.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The sample figures of {@code figure/poses.yaml}, whole or with one thing broken. */
final class Samples {

    static final String FILE = "poses.yaml";

    private Samples() {}

    static Map<String, Object> yaml() {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/figure/poses.yaml"))) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FigureLibrary library() {
        return FigureLibrary.read(yaml(), FILE).library();
    }

    static Stream<Figure> figures() {
        FigureLibrary library = library();
        return library.ids().stream().map(library::figure);
    }

    /** Every sample as data, without the guard rails. */
    static Stream<FigureData> data() {
        return map(yaml(), "figures").entrySet().stream()
                .map(entry ->
                        FigureReader.read(entry.getKey(), entry.getValue(), new Complaints(FILE, entry.getKey())));
    }

    static FigureData data(String id) {
        return data().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow();
    }

    /** The problems of one sample figure after a field, given by its path, was set to {@code value}; null removes it. */
    static List<FigureProblem> problemsWith(String id, String path, Object value) {
        return problemsWith(id, Map.of(path, value == null ? Samples.class : value));
    }

    static List<FigureProblem> problemsWith(String id, Map<String, Object> changes) {
        Map<String, Object> figure = map(map(yaml(), "figures"), id);
        changes.forEach((path, value) -> set(figure, path, value));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("figures", new LinkedHashMap<>(Map.of(id, figure)));
        return FigureLibrary.read(one, FILE).problems();
    }

    private static void set(Map<String, Object> figure, String path, Object value) {
        String[] names = path.split("\\.");
        Map<String, Object> map = figure;
        for (int i = 0; i < names.length - 1; i++) {
            map = map(map, names[i]);
        }
        if (value == Samples.class) {
            map.remove(names[names.length - 1]);
        } else {
            map.put(names[names.length - 1], value);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(key), key);
    }
}
