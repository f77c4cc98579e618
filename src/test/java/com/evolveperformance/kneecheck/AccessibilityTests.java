package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** Every page in each of its states holds in a real browser, on a phone and a desktop, light and dark. */
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import(Walk.Trouble.class)
class AccessibilityTests {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();

    /** Passkeys belong to an address, so it has to be known before the start. */
    private static final String BASE = "http://localhost:" + PORT;

    @TempDir
    static Path folder;

    @Autowired
    private BeanFactory product;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("kneecheck.data-dir", folder::toString);
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:accessibility");
        settings.add("server.port", () -> PORT);
        settings.add("kneecheck.public-url", () -> BASE);
        settings.add("kneecheck.clinic.phone", () -> "+1 555 010 0199");
        settings.add("kneecheck.clinic.booking-url", () -> "https://example.org/book");
    }

    /** Two browsers at once: each waits for the product, or the product for it, half of the time. */
    @Test
    void hasNothingToComplainAbout() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        List<Callable<List<String>>> walks = Walk.all(BASE, FilledDrafts.of(product), folder).stream()
                .map(walk -> (Callable<List<String>>) () -> complaints(walk, seen))
                .toList();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> complaints = new ArrayList<>();
            for (Future<List<String>> walked : two.invokeAll(walks)) {
                complaints.addAll(walked.get());
            }
            assertThat(seen).hasSizeGreaterThan(100);
            assertThat(complaints).isEmpty();
        } finally {
            two.shutdownNow();
        }
    }

    private List<String> complaints(Walk.Start walk, Set<String> seen) {
        try (Chromium.Opened chromium = Chromium.open();
                Watch watch = new Watch(chromium.browser(), BASE, 390)) {
            walk.in(watch.page, name -> {
                        assertThat(seen.add(name)).as(name).isTrue();
                        watch.look(name);
                    })
                    .go();
            return watch.complaints();
        }
    }

    /** The first page brings style, script and font along; each further one costs itself, its picture and the player. */
    @Test
    void staysStillAndLightOnADesktop(Browser browser) {
        try (Watch watch = new Watch(browser, BASE, 1280)) {
            watch.page.navigate(BASE);
            watch.calm("landing");
            assertThat(watch.weigh()).as("landing").isLessThanOrEqualTo(70_000);

            Runner runner = new Runner(watch.page).start(BASE);
            runner.goOnTo("check-answers", page -> {
                watch.calm(runner.at());
                assertThat(watch.weigh()).as(runner.at()).isLessThanOrEqualTo(30_000);
            });
            runner.send();
            watch.calm("report");
            assertThat(watch.complaints()).isEmpty();
        }
    }

    @Test
    void leadsToAReportByTheKeyboardAlone(Browser browser) {
        try (Watch watch = new Watch(browser, BASE, 390)) {
            Runner runner = new Runner(watch.page);
            Keyboard keyboard = new Keyboard(watch.page, runner.answers());
            watch.page.navigate(BASE);
            for (int pages = 0; pages < 60 && !runner.onReport(); pages++) {
                keyboard.answerPage();
                assertThat(watch.page.locator("#error-summary").count())
                        .as(watch.page.url())
                        .isZero();
            }

            assertThat(watch.page.locator(".drill").count()).isBetween(4, 6);
            watch.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            watch.page.waitForLoadState();
            watch.page.locator("[data-copy]").press("Enter");
            watch.page.locator("[data-done]:not(:empty)").waitFor();
            assertThat(watch.page.locator("[data-done]").innerText()).isEqualTo("Copied");
            assertThat(watch.page.evaluate("navigator.clipboard.readText()")).isEqualTo(watch.page.url());
            assertThat(watch.complaints()).isEmpty();
        }
    }

    @Test
    void leadsToAReportInFirefox() {
        try (Firefox firefox = Firefox.open()) {
            Page page = firefox.page();
            new Runner(page).start(BASE).goOnTo("check-answers").send();

            assertThat(page.locator(".drill").count()).isBetween(4, 6);
            assertThat(firefox.complaints()).isEmpty();
        }
    }
}
