package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.evolveperformance.kneecheck.Chromium;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clinic's pages in a real browser. */
@ExtendWith(Chromium.class)
class StaffPagesTests extends StaffSite {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00Z");

    private final List<String> complaints = new ArrayList<>();
    private String submission;

    @BeforeEach
    void send() {
        Sent sent = new Sent(jdbc);
        submission = "/staff/submissions/" + sent.sent(1041, NOON, Disposition.EMERGENCY);
        UUID calls = sent.sent(1042, NOON.plusSeconds(60), Disposition.SELF_CARE);
        sent.chose(calls, "CALL", "Sam O’Hara", "+1 555 010 0199", "sam@example.org", "Evenings");
        account(NAME);
    }

    /** What a walk past every page does not come to: enough runners to draw, and a red flag that cannot be closed yet. */
    @ParameterizedTest
    @CsvSource({"320, LIGHT", "1280, DARK"})
    void hasNothingToComplainAbout(int width, ColorScheme colors, Browser browser) {
        enoughForTrends();
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(colors))) {
            Page page = signedIn(context);
            page.navigate("http://localhost:" + port + "/staff/trends?from=2026-05-01&to=2026-05-31");
            look("trends", page);
            page.navigate("http://localhost:" + port + submission);
            page.locator("#handling button[name=done]").click();
            look("a red flag without a note", page);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void isWorkedThroughByKeyboard(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = signedIn(context);

            page.locator(".inbox td a").first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/staff/submissions/*");
            assertThat(page.locator("h1").innerText()).contains("#1042");

            page.locator("#text").focus();
            page.keyboard().type("Rang, comes on Monday");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator(".thread").waitFor();
            assertThat(page.locator(".thread").innerText()).contains("comes on Monday");

            page.locator("a[rel=prev]").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**" + submission);
        }
    }

    /** Six more, with what they and the clinic measured. */
    private void enoughForTrends() {
        for (int n = 0; n < 6; n++) {
            UUID id = new Sent(jdbc).sent(1100 + n, NOON.minusSeconds(n), Disposition.SELF_CARE);
            jdbc.sql("update submission set age = 34, sex = 'female', strength = 40, stiffness = 70 where id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("insert into measured_pair (submission_id, field, test, measured_at, own, clinic)"
                            + " values (:id, 'bridge.left', 'bridge', current_timestamp, :own, 22)")
                    .param("id", id)
                    .param("own", 20 + n)
                    .update();
        }
    }

    private Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // a form that was refused is an answer, too
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.navigate("http://localhost:" + port + "/staff/sign-in");
        page.locator("#name").fill(NAME);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/staff");
        return page;
    }

    private void look(String where, Page page) {
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> complaints.add(where + " " + rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(2)
                                .toList()));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(overflow)) {
            complaints.add(where + " overflows by " + overflow);
        }
    }
}
