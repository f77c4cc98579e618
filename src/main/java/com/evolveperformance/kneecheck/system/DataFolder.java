package com.evolveperformance.kneecheck.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /** The embedded database in the data folder, without the ending that H2 gives its file. */
    public static final String DATABASE = "knee-check";

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
                                    folder.resolve(DATABASE).toString())));
            if (!environment.matchesProfiles("postgres")) {
                Path database = folder.resolve(DATABASE + ".mv.db");
                // before the database does, which would let everybody on the machine read it
                OwnerOnly.keep(database);
                SpringApplication.getShutdownHandlers().add(() -> closeForGood(database));
            }
        } catch (IOException | UnsupportedOperationException notUsable) {
            throw new WrongSettingException(
                    SETTING, "a folder this application can make and write to", folder.toString());
        }
    }

    private static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (OwnerOnly.isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        // asking whether it is writable is not enough: for some users and file systems the answer is always yes
        Files.delete(Files.createTempFile(folder, "try", null));
    }

    /** H2 writes a new file when it closes, open to others and perhaps not yet on the disk. */
    private static void closeForGood(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
            OwnerOnly.keep(file);
        } catch (IOException gone) {
            // the folder was taken away meanwhile; what is not there needs no care
        }
    }
}
