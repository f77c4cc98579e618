package com.evolveperformance.kneecheck.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {

    private static final byte[] KEY = "the key of an app".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Seal seal;

    @BeforeEach
    void make() {
        seal = Seals.in(folder);
    }

    @Test
    void opensWhatItClosed() {
        String sealed = seal.close(KEY, "Robin");

        assertThat(seal.open(sealed, "Robin")).contains(KEY);
        assertThat(Seals.in(folder).open(sealed, "Robin")).as("after a restart").contains(KEY);
        assertThat(seal.close(KEY, "Robin")).isNotEqualTo(sealed);
    }

    @Test
    void opensForNobodyElse() {
        assertThat(seal.open(seal.close(KEY, "Robin"), "Kim")).isEmpty();
    }

    @Test
    void opensNothingThatWasChangedOrIsOdd() {
        String sealed = seal.close(KEY, "Robin");
        String changed = (sealed.charAt(0) == 'A' ? 'B' : 'A') + sealed.substring(1);

        for (String odd : new String[] {changed, sealed.substring(4), "", "AAAA", "not base 64!"}) {
            assertThat(seal.open(odd, "Robin")).as(odd).isEmpty();
        }
    }

    @Test
    void opensNothingWithoutItsFile() {
        String sealed = seal.close(KEY, "Robin");

        assertThat(Seals.in(folder.resolve("restored")).open(sealed, "Robin")).isEmpty();
    }

    @Test
    void keepsItsKeyToItself() throws Exception {
        assertThat(seal.close(KEY, "Robin")).isNotBlank();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
    }
}
