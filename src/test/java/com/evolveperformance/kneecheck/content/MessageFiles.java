package com.evolveperformance.kneecheck.content;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The message files as shipped.
 *
 * @param languages by language, "" for the one that is the fallback: the sets, and in each the words by key
 */
record MessageFiles(Map<String, Map<String, Map<String, String>>> languages) {

    /** The sets a runner reads. */
    static final List<String> RUNNER = List.of("ui", "questionnaire", "report", "drills");

    static final List<String> ALL = List.of("ui", "questionnaire", "report", "drills", "staff");

    static MessageFiles shipped() {
        Map<String, Map<String, Map<String, String>>> languages = new TreeMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString().replace(".properties", "");
            String language = name.contains("_") ? name.substring(name.indexOf('_') + 1) : "";
            String set = name.contains("_") ? name.substring(0, name.indexOf('_')) : name;
            Map<String, String> words = new LinkedHashMap<>();
            read(file).forEach((key, text) -> words.put(key.toString(), text.toString()));
            languages.computeIfAbsent(language, none -> new TreeMap<>()).put(set, words);
        }
        return new MessageFiles(languages);
    }

    static List<Path> files() {
        try (Stream<Path> files =
                Files.list(Path.of(MessageFiles.class.getResource("/messages").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
        return properties;
    }

    /** Every word of one language, all sets together. */
    Map<String, String> words(String language) {
        Map<String, String> words = new TreeMap<>();
        languages.getOrDefault(language, Map.of()).values().forEach(words::putAll);
        return words;
    }

    /** What a runner may read, in every language: {@code set: key = words}. */
    Stream<Map.Entry<String, String>> runner() {
        return entries(RUNNER).stream();
    }

    List<Map.Entry<String, String>> entries(List<String> sets) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        languages.forEach((language, all) -> sets.forEach(set -> all.getOrDefault(set, Map.of())
                .forEach((key, text) ->
                        entries.add(Map.entry(set + (language.isEmpty() ? "" : "_" + language) + ": " + key, text)))));
        return entries;
    }
}
