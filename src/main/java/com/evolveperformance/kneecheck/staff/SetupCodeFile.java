package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.system.OwnerOnly;
import com.evolveperformance.kneecheck.system.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            Files.deleteIfExists(file);
            OwnerOnly.write(file, code);
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
}
