package com.evolveperformance.kneecheck.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.evolveperformance.kneecheck.Chromium;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Passkeys in a real browser, with an authenticator that is part of it. */
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class PasskeyTests extends StaffSite {

    /** Passkeys belong to an address, so it has to be known before the start. */
    private static final int PORT = freePort();

    private static final String SITE = "http://localhost:" + PORT;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("kneecheck.public-url", () -> SITE);
    }

    @Test
    void isAddedNamedUsedAndRemoved(Browser browser) {
        account(NAME);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("422")) {
                    complaints.add(message.text());
                }
            });
            authenticator(context, page, true);
            signInWithPassword(page);
            page.navigate(SITE + "/staff/account");

            page.locator("#again").fill("not the password");
            page.locator("button[name=add]").click();
            page.locator("#again[aria-invalid=true]").waitFor();
            page.locator("#again").fill(PASSWORD);
            page.locator("#label").fill("Desk <b>phone</b>");
            page.locator("button[name=add]").click();
            page.locator(".keys li").first().waitFor();
            assertThat(page.locator(".keys li").count()).isEqualTo(10);
            page.navigate(SITE + "/staff/account");
            assertThat(page.locator("#second-step .thread").innerText()).contains("Desk <b>phone</b>");
            assertThat(violations(page)).isEmpty();

            signOut(page);
            assertThat(violations(page)).isEmpty();
            page.locator("form[data-passkey] button").click();
            page.waitForURL("**/staff");

            signOut(page);
            fillPassword(page);
            page.waitForURL("**/staff/sign-in/code");
            assertThat(violations(page)).isEmpty();
            page.locator("form[data-passkey] button").click();
            page.waitForURL("**/staff");

            page.navigate(SITE + "/staff/account");
            page.locator("#again").fill(PASSWORD);
            page.locator("button[name=passkey]").click();
            page.waitForURL("**/staff/account?second-step");
            assertThat(page.locator("#second-step .chip").innerText()).isEqualTo("Off");

            signOut(page);
            page.locator("form[data-passkey] button").click();
            page.locator("#error-summary, form[data-passkey] [role=alert]:not([hidden])")
                    .first()
                    .waitFor();
            page.navigate(SITE + "/staff");
            assertThat(page.url()).endsWith("/staff/sign-in");
        }
        assertThat(complaints).isEmpty();
        assertThat(jdbc.sql("select detail from audit where action = 'second-step' order by number")
                        .query(String.class)
                        .list())
                .containsExactly("passkey added", "new recovery codes", "passkey removed");
        assertThat(jdbc.sql("select count(*) from audit where action = 'sign-in' and detail = 'passkey'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void takesNoPasskeyWhoseDeviceDidNotAskWhoHoldsIt(Browser browser) {
        account(NAME);
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            authenticator(context, page, false);
            signInWithPassword(page);
            page.navigate(SITE + "/staff/account");
            page.locator("#again").fill(PASSWORD);
            page.locator("button[name=add]").click();

            page.locator("#again[aria-invalid=true]").waitFor();
        }
        assertThat(jdbc.sql("select count(*) from user_credentials")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesOddAnswersAtTheDoor() {
        account(NAME);
        com.evolveperformance.kneecheck.staff.Browser stranger = browser();
        String token =
                stranger.get("/staff/sign-in").page().select("[name=_csrf]").val();
        for (String odd : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\","
                        + "\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}")) {
            assertThat(stranger.post("/staff/sign-in/passkey", Map.of("_csrf", token, "credential", odd))
                            .status())
                    .as(odd)
                    .isEqualTo(422);
        }
        assertThat(stranger.post("/staff/sign-in/passkey/options", Map.of("_csrf", token))
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static void authenticator(BrowserContext context, Page page, boolean verifies) {
        CDPSession devtools = context.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verifies);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private static void signInWithPassword(Page page) {
        page.navigate(SITE + "/staff/sign-in");
        fillPassword(page);
        page.waitForURL("**/staff");
    }

    private static void fillPassword(Page page) {
        page.locator("#name").fill(NAME);
        page.locator("#password").fill(PASSWORD);
        page.locator("form[action$=sign-in] button").click();
    }

    private static void signOut(Page page) {
        page.locator("header form button").click();
        page.waitForURL("**/staff/sign-in?signed-out");
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Rule::toString)
                        .toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
