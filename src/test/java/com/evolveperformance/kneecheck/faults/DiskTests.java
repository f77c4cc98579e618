package com.evolveperformance.kneecheck.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full: the database's file may not grow any more, by a limit on the running process. Nothing is said to be
 * saved that is not, what was typed stays on the page, and with room on the disk all goes on without a restart.
 */
@Tag("faults")
class DiskTests {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    private static final Duration BACK = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsSaidAndOverByItself() throws Exception {
        assumeThat(PRLIMIT).isExecutable();
        List<String> kept = new ArrayList<>();
        try (Started site = Started.in(folder, "--kneecheck.limits.enabled=false")) {
            assertThat(site.isUp()).as(String.join("\n", site.log())).isTrue();
            kept.add(new Visitor(site::port, "mode=quick").toReport());
            limit(site, String.valueOf(Files.size(folder.resolve("knee-check.mv.db")) + 200_000));

            Visitor.Answer refused = fill(site, kept);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(new Visitor(site::port, "").get("/actuator/health").status())
                    .isEqualTo(503);
            Visitor runner = new Visitor(site::port, "");
            assertThat(runner.get("/").status()).isEqualTo(200);

            limit(site, "unlimited");
            await().atMost(BACK).until(() -> new Visitor(site::port, "").begin().status() == 200);
            kept.add(new Visitor(site::port, "mode=quick").toReport());
            assertThat(new Visitor(site::port, "").get("/actuator/health").status())
                    .isEqualTo(200);
            assertKept(site, kept);
            site.kill();
        }
        try (Started again = Started.in(folder)) {
            assertKept(again, kept);
        }
        assertThat(kept).hasSizeGreaterThanOrEqualTo(2);
    }

    private static Visitor.Answer fill(Started site, List<String> kept) throws Exception {
        for (int n = 0; n < 500; n++) {
            Visitor runner = new Visitor(site::port, "mode=quick");
            Visitor.Answer at = runner.begin();
            for (int pages = 0; pages < 40 && at.status() == 200 && !at.path().startsWith("/reports/"); pages++) {
                at = runner.next(at);
            }
            if (at.status() != 200) {
                System.out.println("full after " + kept.size() + " reports: " + at.status() + " on " + at.path());
                return at;
            }
            kept.add(at.path());
        }
        throw new AssertionError("never full");
    }

    private static void assertKept(Started site, List<String> kept) throws Exception {
        for (String report : kept) {
            assertThat(new Visitor(site::port, "").get(report).status()).isEqualTo(200);
        }
    }

    private static void limit(Started site, String bytes) throws Exception {
        int code = new ProcessBuilder(
                        PRLIMIT.toString(), "--pid", String.valueOf(site.pid()), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
    }
}
