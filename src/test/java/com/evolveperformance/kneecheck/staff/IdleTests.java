package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.Chromium;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody leaves the desk in the middle of a note, in a browser whose clock is put forward. */
@ExtendWith(Chromium.class)
class IdleTests extends StaffSite {

    private String submission;

    @BeforeEach
    void send() {
        submission = "/staff/submissions/"
                + new Sent(jdbc).sent(1042, Instant.parse("2026-05-14T16:00:00Z"), Disposition.SELF_CARE);
        account(NAME);
    }

    @Test
    void warnsTwoMinutesBeforeAndStaysWhileSomebodyTypes(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = open(context);
            page.clock().fastForward("12:50");
            assertThat(page.locator("#idle").isVisible()).isFalse();

            page.clock().fastForward("00:15");
            page.locator("#idle button").waitFor();
            assertThat(page.locator("#idle").innerText()).contains("two minutes");

            page.waitForResponse("**/staff/alive", () -> page.locator("#text").pressSequentially("R"));
            assertThat(page.locator("#idle").isVisible()).isFalse();
            page.clock().fastForward("12:50");
            assertThat(page.locator("#idle").isVisible()).isFalse();
        }
    }

    @Test
    void saysWhenItIsOverAndKeepsWhatWasTyped(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = open(context);
            page.locator("#text").fill("Rang, comes on Monday");
            page.clock().fastForward("15:05");

            page.locator("#idle").waitFor();
            assertThat(page.locator("#idle button").isVisible()).isFalse();
            assertThat(page.locator("#idle").innerText()).contains("signed out");
            assertThat(page.locator("#text").inputValue()).isEqualTo("Rang, comes on Monday");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void savesTheNoteAfterSigningInAgain(boolean script, Browser browser) {
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            Page page = open(context);
            page.locator("#text").fill("Rang, comes on Monday");
            jdbc.sql("delete from spring_session").update();

            page.locator("form[action$=notes] button:not([name])").click();
            page.locator("#password").waitFor();
            page.locator("#name").fill(NAME);
            page.locator("#password").fill(PASSWORD);
            page.locator("main form button").click();
            page.waitForURL("**" + submission);
            assertThat(page.locator("#text").inputValue()).isEqualTo("Rang, comes on Monday");
            page.locator("form[action$=notes] button:not([name])").click();
            page.locator(".thread", new Page.LocatorOptions().setHasText("comes on Monday"))
                    .first()
                    .waitFor();
        }
        assertThat(jdbc.sql("select count(*) from note").query(Integer.class).single())
                .isEqualTo(1);
    }

    private Page open(BrowserContext context) {
        Page page = context.newPage();
        page.clock().install();
        page.navigate("http://localhost:" + port + "/staff/sign-in");
        page.locator("#name").fill(NAME);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/staff");
        page.navigate("http://localhost:" + port + submission);
        return page;
    }
}
