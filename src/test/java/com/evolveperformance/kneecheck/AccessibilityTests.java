package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** axe finds nothing to complain about, and nothing overflows, on any page a runner meets. */
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessibilityTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    private final List<String> complaints = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("kneecheck.data-dir", folder::toString);
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:accessibility");
        settings.add("kneecheck.clinic.phone", () -> "+1 555 010 0199");
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "1280, DARK"})
    void hasNothingToComplainAbout(int width, ColorScheme colors, Browser browser) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setColorScheme(colors)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            String base = "http://localhost:" + port;
            for (String path :
                    List.of("/", "/privacy", "/how-it-works", "/accessibility", "/nowhere", "/assessment/goal")) {
                page.navigate(base + path);
                look(page);
            }
            Runner runner = new Runner(page).start(base).goOnTo("about-you", this::look);
            runner.says("age", "thirty").answerPage();
            look(page);
            runner.says("age", "34").goOnTo("check-answers", this::look).send();
            look(page);
            String report = page.url();
            page.locator("#choose summary").first().click();
            look(page);
            page.navigate(report + "/keep");
            page.locator("form[action$='/keep/copies'] button").click();
            look(page);
            page.navigate(report + "/privacy");
            look(page);
            page.navigate(report + "/keep");
            page.locator("a[href*='/shared/']").click();
            look(page);
            new Runner(page).says("warning-signs-knee", "stuck").start(base).goOnTo("none");
            look(page);
            new Runner(page)
                    .says("mode", "quick")
                    .says("walking", "limp")
                    .start(base)
                    .goOnTo("check-answers")
                    .send();
            look(page);
        }
        assertThat(complaints).isEmpty();
    }

    private void look(Page page) {
        String where = page.url().replaceAll("http://[^/]*", "").replaceAll("(reports|shared)/[^/]*", "$1/…");
        List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        violations.forEach(rule -> complaints.add(where + " " + rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(2).toList()));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(overflow)) {
            complaints.add(where + " overflows by " + overflow);
        }
    }
}
