package com.evolveperformance.kneecheck.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailureAnalyzerTests {

    @TempDir
    Path folder;

    @Test
    void namesADamagedFileAndLeavesItAlone() throws Exception {
        Path file = folder.resolve("knee-check.mv.db");
        byte[] damaged = "no database ".repeat(2_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Files.write(file, damaged);
        SQLException failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(EmbeddedStore.url(folder.resolve("knee-check")), "sa", ""));

        assertThat(new StartFailureAnalyzer()
                        .analyze(new IllegalStateException(failure))
                        .getDescription())
                .contains("damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
}
