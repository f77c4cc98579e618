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
        } catch (IOException | UnsupportedOperationException notUsable) {
            throw new WrongSettingException(
                    SETTING, "a folder this application can make and write to", folder.toString());
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "data-folder",
                        Map.of(
                                "kneecheck.database-file",
                                folder.resolve("knee-check").toString())));
    }

    private static void create(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (posix) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("not writable");
        }
    }
}
