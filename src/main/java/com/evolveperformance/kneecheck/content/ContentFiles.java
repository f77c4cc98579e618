package com.evolveperformance.kneecheck.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Where the content files are: the built-in ones, each replaced by the file of the same name in the content folder where
 * there is one.
 */
final class ContentFiles {

    private final @Nullable Path folder;
    private final ContentProblems problems;

    ContentFiles(@Nullable Path folder, ContentProblems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The root of a content file, such as {@code norms.yaml}; a node that is missing where it cannot be read. */
    ContentNode root(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // reported by ContentNode, with all the others
        @Nullable Node root = read(name, reader -> new Yaml(options).compose(reader));
        return new ContentNode(root, name, problems);
    }

    /** A content file as plain maps and lists, for a reader that checks everything itself; empty where it is no YAML. */
    Map<String, Object> plain(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        @Nullable Object root = read(name, reader -> new Yaml(options).load(reader));
        Map<String, Object> plain = new LinkedHashMap<>();
        if (root instanceof Map<?, ?> map) {
            map.forEach((key, value) -> plain.put(String.valueOf(key), value));
        } else {
            problems.add(name, "should be a map of keys and values");
        }
        return plain;
    }

    private <T> @Nullable T read(String name, Function<Reader, @Nullable T> parse) {
        try (Reader reader = open(name)) {
            return parse.apply(reader);
        } catch (MarkedYAMLException unreadable) {
            Mark mark = unreadable.getProblemMark();
            problems.add(
                    name + (mark == null ? "" : " (line " + (mark.getLine() + 1) + ")"),
                    "is not YAML: " + unreadable.getProblem());
        } catch (YAMLException unreadable) {
            problems.add(name, "is not YAML in UTF-8: " + unreadable.getMessage());
        } catch (IOException unreadable) {
            problems.add(name, "cannot be read: " + unreadable.getMessage());
        }
        return null;
    }

    /** Reports a folder that is not there, and files in it that replace nothing: a slip in a name must not go unseen. */
    void refuseOthers() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .filter(name -> ContentFiles.class.getResource("/content/" + name) == null)
                    .sorted()
                    .forEach(name -> problems.add(name, "is no content file, so it would replace nothing"));
        } catch (IOException unreadable) {
            problems.add("kneecheck.content-dir " + folder, "is no folder that can be read");
        }
    }

    private Reader open(String name) throws IOException {
        Path own = folder == null ? null : folder.resolve(name);
        if (own != null && Files.isRegularFile(own)) {
            return Files.newBufferedReader(own);
        }
        InputStream builtIn = ContentFiles.class.getResourceAsStream("/content/" + name);
        if (builtIn == null) {
            throw new IOException("there is no such built-in file");
        }
        return new InputStreamReader(builtIn, StandardCharsets.UTF_8);
    }
}
