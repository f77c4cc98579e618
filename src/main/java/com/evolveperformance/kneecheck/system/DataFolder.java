package com.evolveperformance.kneecheck.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes sure, before anything else starts, that the data folder is there, can be written to and is read by nobody else;
 * and gives the database an absolute path in it.
 */
public final class DataFolder implements EnvironmentPostProcessor {

    private static final String SETTING = "kneecheck.data-dir";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path folder = Path.of(environment.getProperty(SETTING, "data"))
                .toAbsolutePath()
                .normalize();
        try {
            create(folder);
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "data-folder",
                            Map.of(
                                    "kneecheck.database-file",
                                    folder.resolve("knee-check").toString())));
            if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:")) {
                keepPrivate(folder.resolve("knee-check.mv.db"));
            }
        } catch (IOException | UnsupportedOperationException notUsable) {
            throw new WrongSettingException(
                    SETTING, "a folder this application can make and write to", folder.toString());
        }
    }

    private static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        // asking whether it is writable is not enough: for some users and file systems the answer is always yes
        Files.delete(Files.createTempFile(folder, "try", null));
    }

    /** Makes the database's file before the database does, which would let everybody on the machine read it. */
    private static void keepPrivate(Path file) throws IOException {
        if (isPosix(file)) {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
