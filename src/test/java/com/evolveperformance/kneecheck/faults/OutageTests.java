package com.evolveperformance.kneecheck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL hangs, and then goes away: pages say so in time, and all is well again by itself when it is back. */
@Tag("faults")
class OutageTests {

    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final Duration HANGING = Duration.ofSeconds(10);
    private static final Duration BACK = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void areSaidInTimeAndOverByThemselves() throws Exception {
        try (Postgres postgres = new Postgres(folder.resolve("postgres"))) {
            List<String> settings = new ArrayList<>(postgres.settings());
            settings.add("--kneecheck.limits.enabled=false");
            try (Started site = Started.in(folder.resolve("data"), settings.toArray(String[]::new))) {
                assertThat(site.isUp()).as(String.join("\n", site.log())).isTrue();
                Visitor runner = new Visitor(site::port, "mode=quick");
                Visitor.Answer page = runner.next(runner.begin());

                postgres.hang();
                refused(runner, page, HANGING, "hanging, at once");
                refused(runner, page, HANGING, "hanging, a little later");
                postgres.goOn();
                page = takenWithin(BACK, runner, page, "after hanging");

                postgres.goAway();
                refused(runner, page, AWAY, "away, at once");
                refused(runner, page, AWAY, "away, a little later");
                postgres.comeBack();
                page = takenWithin(BACK, runner, page, "after it was away");
                assertThat(runner.goOn(page)).startsWith("/reports/");
            }
        }
    }

    private static void refused(Visitor runner, Visitor.Answer open, Duration most, String when) throws Exception {
        Visitor.Answer answer = runner.send(open, open.path(), List.of(Map.entry("warning-signs-knee", "none")));
        say(when + ": saving a page", answer);
        assertThat(answer.status()).as(when).isEqualTo(503);
        assertThat(answer.took()).as(when).isLessThan(most);
        assertThat(answer.page()
                        .select("input[name=warning-signs-knee][value=none]")
                        .hasAttr("checked"))
                .as("what was typed is kept")
                .isTrue();
        Visitor staff = new Visitor(runner.port(), "");
        staff.keep("knee-check-staff=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");
        for (String path : List.of("/assessment/about-you", "/staff", "/actuator/health")) {
            Visitor asks = path.startsWith("/assessment") ? runner : staff;
            Visitor.Answer page = asks.get(path);
            say(when + ": " + path, page);
            assertThat(page.status()).as(when + " " + path).isEqualTo(503);
            assertThat(page.took()).as(when + " " + path).isLessThan(most);
            assertThat(page.body()).doesNotContain("org.springframework", "postgres");
        }
        assertThat(new Visitor(runner.port(), "").get("/").status())
                .as("a page that needs no database")
                .isEqualTo(200);
    }

    private static Visitor.Answer takenWithin(Duration most, Visitor runner, Visitor.Answer open, String when)
            throws Exception {
        long begin = System.nanoTime();
        Visitor.Answer answer;
        do {
            answer = runner.send(open, open.path(), List.of(Map.entry("warning-signs-knee", "none")));
        } while (answer.status() == 503 && System.nanoTime() - begin < most.toNanos());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println(when + ": normal after " + took.toMillis() + " ms");
        assertThat(answer.status()).as(when).isEqualTo(200);
        assertThat(took).as(when).isLessThan(most);
        assertThat(runner.get("/actuator/health").status()).isEqualTo(200);
        return runner.get("/assessment/warning-signs-knee");
    }

    private static void say(String what, Visitor.Answer answer) {
        System.out.println(
                what + ": " + answer.status() + " in " + answer.took().toMillis() + " ms");
    }
}
