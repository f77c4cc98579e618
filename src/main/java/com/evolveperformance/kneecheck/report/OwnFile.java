package com.evolveperformance.kneecheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Files that come with the application, each read once. */
final class OwnFile {

    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private OwnFile() {}

    /** The file's bytes, which nobody may change; a path that is not ours is a defect. */
    static byte[] bytes(String path) {
        return READ.computeIfAbsent(path, key -> {
            try (InputStream file = OwnFile.class.getResourceAsStream(key)) {
                return Objects.requireNonNull(file, key).readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
