package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.system.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The setup code in a file of the data folder that only the application's own user can read. */
@Component
class SetupCodeFile {

    private static final Logger LOG = LoggerFactory.getLogger(SetupCodeFile.class);

    private final Path file;

    SetupCodeFile(Settings settings) {
        this.file = settings.dataDir().resolve("setup-code.txt");
    }

    /** Writes it anew, never into a file that is already there: that one may be open to others. */
    void write(String code) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())
                    .close();
            Files.writeString(file, code + System.lineSeparator(), StandardCharsets.US_ASCII);
        } catch (IOException failed) {
            // the code was printed too, so the start goes on
            LOG.warn("The setup code could not be written to {}", file);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            // the code in it is spent
            LOG.warn("The spent setup code could not be removed: {}", file);
        }
    }

    /** Where there are no such permissions, as on Windows, the folder's own are what protects it. */
    private FileAttribute<?>[] ownerOnly() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
