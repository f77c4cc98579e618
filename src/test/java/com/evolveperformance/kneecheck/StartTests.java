package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What keeps the application from starting is said in one line, and nothing is touched. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    @TempDir
    Path folder;

    @Test
    void namesAFolderThatCannotBeMade(CapturedOutput output) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "something else");
        refused(file.resolve("data"));

        assertThat(output).contains("The setting kneecheck.data-dir takes a folder").doesNotContain("\tat ");
        assertThat(file).hasContent("something else");
    }

    @Test
    void namesAFolderThatCannotBeWrittenTo(CapturedOutput output) {
        Path readOnly = Path.of("/proc/self");
        assumeThat(readOnly).isDirectory();
        refused(readOnly);

        assertThat(output).contains("The setting kneecheck.data-dir takes a folder").doesNotContain("\tat ");
    }

    @Test
    void namesADamagedDatabaseAndLeavesItAlone(CapturedOutput output) throws Exception {
        byte[] damaged = "no database ".repeat(2_000).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(folder.resolve("knee-check.mv.db"), damaged);
        refused(folder);

        assertThat(output).contains("The database file in the data folder is damaged.").doesNotContain("\tat ");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    private static void refused(Path dataFolder) {
        assertThatThrownBy(() -> KneeCheckApplication.main(
                        new String[] {"--server.port=0", "--kneecheck.data-dir=" + dataFolder}))
                .isInstanceOf(RuntimeException.class);
    }
}
