package com.evolveperformance.kneecheck.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The sample figures of {@code figure/poses.yaml}, whole or with one thing broken. */
final class Samples {

    static final String FILE = "poses.yaml";

    private Samples() {}

    static Map<String, Object> yaml() {
        return read("/figure/poses.yaml").orElseThrow();
    }

    private static Optional<Map<String, Object>> read(String resource) {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            return Optional.ofNullable(in).map(stream -> new Yaml().load(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FigureLibrary library() {
        return FigureLibrary.read(yaml(), FILE).library();
    }

    /** What reading gave for the samples, and for the figures we ship. */
    static List<FigureLibrary.Reading> readings() {
        return Stream.of("/figure/poses.yaml", "/content/figures.yaml")
                .flatMap(resource -> read(resource).map(yaml -> FigureLibrary.read(yaml, resource)).stream())
                .toList();
    }

    /** Every sample and every figure we ship. */
    static Stream<Figure> figures() {
        return readings().stream()
                .map(FigureLibrary.Reading::library)
                .flatMap(library -> library.ids().stream().map(library::figure));
    }

    static Stream<FigureData> data() {
        return figures().map(Figure::data);
    }

    static FigureData data(String id) {
        return library().figure(id).data();
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
