package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.Chromium;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at the desk at once, and a morning's work, in real browsers. */
@ExtendWith(Chromium.class)
class DeskJourneyTests extends StaffSite {

    private static final Instant NOON = Instant.parse("2026-05-14T16:00:00Z");
    private static final String SCRIPT = "\"'><img src=x onerror=alert(1)>";
    private static final String OTHER = "Front desk";

    private UUID id;
    private String submission;
    private BrowserContext here;
    private BrowserContext there;
    private Page mine;
    private Page theirs;
    private int clicks;

    @BeforeEach
    void open(Browser browser) {
        id = new Sent(jdbc).sent(1042, NOON, Disposition.SELF_CARE);
        submission = "/staff/submissions/" + id;
        here = browser.newContext();
        there = browser.newContext();
        mine = signedIn(here, NAME);
        theirs = signedIn(there, OTHER);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private Page signedIn(BrowserContext context, String name) {
        account(name);
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.navigate(at("/staff/sign-in"));
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button").click();
        page.waitForURL(at("/staff"));
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static String facts(Page page) {
        return page.locator("#facts dd").last().innerText();
    }

    @Test
    void losesNothingOfTwoWhoEditAtOnce() {
        mine.navigate(at(submission));
        theirs.navigate(at(submission));
        theirs.locator("#todo").fill("Ring on Friday");
        theirs.locator("#handling button").first().click();
        theirs.waitForURL(at(submission));

        mine.locator("#status").selectOption("booked");
        mine.locator("#todo").fill("Send the form");
        mine.locator("#handling button").first().click();
        mine.locator("#changed").waitFor();
        mine.waitForLoadState();

        assertThat(mine.locator("#todo").inputValue()).isEqualTo("Send the form");
        assertThat(mine.locator("#handling").innerText()).contains("Ring on Friday");
        mine.locator("#text").fill("Friday is fine, too");
        mine.locator("#notes button").first().click();
        theirs.locator("#text").fill("Left a message");
        theirs.locator("#notes button").first().click();
        theirs.locator(".thread li").nth(1).waitFor();
        theirs.waitForLoadState();
        assertThat(theirs.locator(".thread").innerText()).contains("Friday is fine, too", "Left a message");
    }

    @Test
    void showsOnceMoreWhatWasTypedWhileTheRunnerWasErased() {
        mine.navigate(at(submission));
        mine.locator("#text").fill("Left a message");
        theirs.navigate(at(submission));
        theirs.locator("#erase summary").click();
        theirs.locator("#sure").check();
        theirs.locator("#erase button").click();
        theirs.waitForURL(at("/staff"));

        mine.locator("#notes button").first().click();

        mine.locator("textarea[readonly]").waitFor();
        assertThat(mine.locator("textarea").inputValue()).isEqualTo("Left a message");
        assertThat(theirs.locator("main").innerText()).contains("Nothing here yet");
    }

    @Test
    void closesNothingThatSomebodyTookMeanwhile() {
        theirs.navigate(at(submission));
        mine.navigate(at(submission));
        mine.locator("button[name=take]").click();
        mine.waitForURL(at(submission));
        assertThat(facts(mine)).startsWith("In contact, " + NAME);

        theirs.locator("#handling button[name=done]").click();
        theirs.locator("#changed").waitFor();
        theirs.waitForLoadState();

        assertThat(theirs.locator("#handling").innerText()).contains("Stands there now: " + NAME);
        mine.reload();
        assertThat(facts(mine)).startsWith("In contact, " + NAME);
        theirs.navigate(at("/staff"));
        assertThat(theirs.locator(".inbox").innerText()).contains(NAME);
    }

    /** A clinic's morning: what waits is opened once, and each is closed with its note in one click more. */
    @Test
    void worksThroughTwentyWithOneClickEach() {
        Sent sent = new Sent(jdbc);
        for (int n = 1; n < 20; n++) {
            sent.sent(1042 + n, NOON.plusSeconds(n), n < 3 ? Disposition.EMERGENCY : Disposition.SELF_CARE);
        }
        mine.navigate(at("/staff"));
        click(".inbox td a");
        for (int n = 0; n < 20; n++) {
            String number = mine.locator("h1").first().innerText().replaceAll("[^0-9]", "");
            mine.locator("#text").fill("Rang, comes in on Monday");
            click("#notes button[name=done]");
            mine.locator("#closed").waitFor();
            assertThat(mine.locator("#closed").innerText()).contains("#" + number);
        }

        assertThat(mine.url()).startsWith(at("/staff?closed="));
        mine.navigate(at("/staff?show=todo"));
        assertThat(mine.locator("table").count()).isZero();
        assertThat(clicks).isEqualTo(21);
    }

    private void click(String what) {
        mine.locator(what).first().click();
        clicks++;
    }

    @Test
    void closesAndGoesOnByKeyboard() {
        new Sent(jdbc).sent(1041, NOON.minusSeconds(60), Disposition.SELF_CARE);
        mine.navigate(at("/staff"));
        mine.locator(".inbox td a").first().focus();
        mine.keyboard().press("Enter");
        mine.waitForURL("**/staff/submissions/*");
        mine.locator("#text").focus();
        mine.keyboard().type("Will book online");
        mine.keyboard().press("Tab");
        mine.keyboard().press("Tab");
        mine.keyboard().press("Enter");

        mine.locator("#closed").waitFor();
        assertThat(mine.locator("h1").first().innerText()).contains("#1041");
        mine.locator("#handling button[accesskey=d]").focus();
        mine.keyboard().press("Enter");
        mine.waitForURL("**/staff?closed=1041");
    }

    /** By the page's policy and by escaping: a dialog or a refusal would show that either was all there is. */
    @Test
    void showsScriptsThatWereTypedAsTextAndRunsNone() {
        List<String> ran = new ArrayList<>();
        mine.onDialog(dialog -> {
            ran.add(dialog.message());
            dialog.dismiss();
        });
        mine.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                ran.add(message.text());
            }
        });
        new Sent(jdbc).chose(id, "CALL", SCRIPT, SCRIPT, SCRIPT, SCRIPT);
        mine.navigate(at(submission));
        mine.locator("#todo").fill(SCRIPT);
        mine.locator("#handling button").first().click();
        mine.waitForURL(at(submission));
        mine.locator("#text").fill(SCRIPT);
        mine.locator("#notes button").first().click();
        mine.locator(".thread li").first().waitFor();
        mine.waitForLoadState();
        assertThat(mine.locator(".thread").innerText()).contains(SCRIPT);
        assertThat(mine.locator("main").innerText()).contains(SCRIPT);
        for (String page : List.of("/staff", "/staff?q=" + URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8))) {
            mine.navigate(at(page));
            assertThat(mine.locator("main").count()).isEqualTo(1);
        }

        assertThat(ran).isEmpty();
        assertThat(mine.locator("[onerror]").count()).isZero();
    }
}
