package com.evolveperformance.kneecheck.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

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

    /** The root of a content file, such as {@code norms.yaml}. */
    ContentNode root(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // reported by ContentNode, with all the others
        try (Reader reader = open(name)) {
            return new ContentNode(new Yaml(options).compose(reader), name, problems);
        } catch (MarkedYAMLException unreadable) {
            problems.add(
                    name + " (line "
                            + (unreadable.getProblemMark() == null
                                    ? "?"
                                    : unreadable.getProblemMark().getLine() + 1)
                            + ")",
                    "is not YAML: " + unreadable.getProblem());
        } catch (IOException unreadable) {
            problems.add(name, "cannot be read: " + unreadable.getMessage());
        }
        return new ContentNode(null, name, problems);
    }

    /** A content file as plain maps and lists, for a reader that checks everything itself; empty where it is no YAML. */
    Map<String, Object> plain(String name) {
        try (Reader reader = open(name)) {
            Map<String, Object> plain = new Yaml().load(reader);
            return plain == null ? Map.of() : plain;
        } catch (YAMLException | ClassCastException unreadable) {
            problems.add(name, "is not YAML: " + unreadable.getMessage());
        } catch (IOException unreadable) {
            problems.add(name, "cannot be read: " + unreadable.getMessage());
        }
        return Map.of();
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
