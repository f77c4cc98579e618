package com.evolveperformance.kneecheck;

import com.evolveperformance.kneecheck.factor.CodesOfAnApp;
import com.evolveperformance.kneecheck.submission.Token;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** Past the clinic's side, from making the first account on. */
final class ClinicWalk extends Walk {

    private static final String NAME = "Robin O’Neill";
    private static final String PASSWORD = "seven mild oysters sang";

    private final Path dataFolder;

    ClinicWalk(Page page, String base, FilledDrafts runners, Consumer<String> look, Path dataFolder) {
        super(page, base, runners, look);
        this.dataFolder = dataFolder;
    }

    @Override
    void go() {
        Token wantsCall = runners.send(runner());
        UUID call = runners.call(wantsCall, "Ada Müller", "Weekdays after five, please not on Wednesdays");
        UUID emergency = runners.id(runners.send(runner("warning-signs-body=breathless")));
        UUID clinician = runners.id(runners.send(runner("mode=quick", "walking=limp")));
        UUID quick = runners.id(runners.send(runner("mode=quick")));
        arrive();
        inbox();
        at("/staff/submissions/" + emergency, "staff-submission-emergency");
        at("/staff/submissions/" + clinician, "staff-submission-clinician");
        at("/staff/submissions/" + quick, "staff-submission-quick");
        at("/staff/submissions/" + call, "staff-submission");
        submission(call);
        measured(call);
        people();
        at("/staff/trends", "staff-trends");
        settings();
        notices();
        account();
        secondStep();
        at("/staff/nowhere", "staff-404");
        at("/staff/styleguide", "staff-styleguide");
        open("/staff/submissions/" + quick);
        fill("text", "Typed in a page that was open too long.");
        page.context().clearCookies();
        press("#notes button[type=submit]");
        look("staff-not-sent");
        at("/staff/sign-in?signed-out", "staff-signed-out");
        passkey();
    }

    private void arrive() {
        at("/staff/setup", "staff-setup");
        fill("password", "short");
        press(SUBMIT);
        look("staff-setup-refused");
        fill("code", setupCode());
        signIn(PASSWORD);
        look("staff-welcome");
        signIn("wrong");
        look("staff-sign-in-refused");
        signIn(PASSWORD);
        look("staff-inbox");
    }

    private void inbox() {
        at("/staff?q=nobody", "staff-inbox-nothing");
        at("/staff?status=new&sort=newest", "staff-inbox-filtered");
        page.locator("details:has(form[action^='/staff/views'])").evaluate("d => d.open = true");
        press("form[action^='/staff/views'] button");
        look("staff-view-refused");
        fill("name", "New ones");
        press("form[action^='/staff/views'] button");
        look("staff-view-saved");
    }

    private void submission(UUID id) {
        press("#notes button[type=submit]");
        look("staff-note-refused");
        fill("text", "Called. Comes in on Friday.\nWants the morning.");
        press("#notes button[type=submit]");
        page.locator("#status").selectOption("in-contact");
        page.locator("#assignee").selectOption(NAME);
        fill("todo", "Call back about Friday");
        press("#handling button[type=submit]");
        look("staff-submission-in-hand");
        fill("todo", "x".repeat(300));
        press("#handling button[type=submit]");
        look("staff-handling-refused");
        open("/staff/submissions/" + id);
        page.locator("#erase").evaluate("d => d.open = true");
        press("#erase button");
        look("staff-erase-refused");
        at("/staff/submissions/" + id + "/print", "staff-hand-over");
    }

    private void measured(UUID id) {
        at("/staff/submissions/" + id + "/measured", "staff-measured");
        press("main form button[type=submit]");
        look("staff-measured-refused");
        page.locator("[name='heel-raise.left']").fill("25");
        press("main form button[type=submit]");
        look("staff-submission-measured");
    }

    private void people() {
        at("/staff/people", "staff-people");
        press("form[action$='/people'] button");
        look("staff-people-refused");
        fill("name", "Kim Ito");
        press("form[action$='/people'] button");
        look("staff-one-time-link");
        String link = page.locator("#link").inputValue();
        open("/staff/people");
        press("main td a");
        look("staff-person");
        press("#disable button");
        look("staff-person-refused");
        at("/staff/audit", "staff-audit");
        at("/staff/audit?who=nobody", "staff-audit-nothing");
        at("/staff/statuses", "staff-statuses");
        press("form.card button");
        look("staff-statuses-refused");
        fill("name", "Waiting for a scan");
        press("form.card button");
        look("staff-statuses-own");
        at(link.substring(link.indexOf("/staff/")), "staff-welcome-link");
    }

    private void account() {
        at("/staff/account", "staff-account");
        press("form[action$='/password'] button");
        look("staff-account-refused");
    }

    /** Shows another look without keeping it, then keeps what no runner's page depends on. */
    private void settings() {
        at("/staff/settings", "staff-settings");
        fill("drafts", "soon");
        press(SUBMIT);
        look("staff-settings-refused");
        open("/staff/settings");
        fill("accent", "#1f4e79");
        fill("hours", "Mon-Fri 8:00-18:00");
        press(SUBMIT);
        look("staff-settings-preview");
        open("/staff/settings");
        press(SUBMIT);
        look("staff-settings-nothing");
        open("/staff/settings");
        fill("drafts", "40 days");
        press(SUBMIT);
        press(SUBMIT);
        look("staff-settings-saved");
    }

    /** The address leads nowhere, and is taken away again before anything could be told to it. */
    private void notices() {
        at("/staff/notices", "staff-notices");
        fill("address", "nowhere");
        press("form[action$='/webhook'] button");
        look("staff-notices-refused");
        fill("address", "https://localhost:1/");
        press("form[action$='/webhook'] button");
        look("staff-notices-secret");
        fill("address", "");
        press("form[action$='/webhook'] button");
        look("staff-notices-none");
    }

    /** Codes from an app: set up, asked for, and one of the recovery codes used, since the app's own counts only once. */
    private void secondStep() {
        open("/staff/account");
        fill("again", PASSWORD);
        press("#second-step button[type=submit]");
        look("staff-codes");
        CodesOfAnApp app = new CodesOfAnApp(page.locator(".secret").innerText());
        fill("code", "12");
        press(SUBMIT);
        look("staff-codes-refused");
        fill("code", app.code(Instant.now()));
        press(SUBMIT);
        look("staff-recovery");
        String recovery = page.locator(".keys code").first().innerText();
        at("/staff/account", "staff-account-second-step");
        press("header form button");
        open("/staff/sign-in");
        signIn(PASSWORD);
        look("staff-second-step");
        fill("code", "12");
        press(SUBMIT);
        look("staff-second-step-refused");
        fill("code", recovery);
        press(SUBMIT);
    }

    /** Asks for a passkey, and the device is told to cancel. */
    private void passkey() {
        at("/staff/sign-in", "staff-sign-in-passkey");
        page.evaluate("void (navigator.credentials.get = () => Promise.reject())");
        press("form[data-passkey] button");
        page.locator("form[data-passkey] [role=alert]").waitFor();
        look("staff-sign-in-passkey-none");
    }

    private void signIn(String password) {
        fill("name", NAME);
        fill("password", password);
        press(SUBMIT);
    }

    private String setupCode() {
        try {
            return Files.readString(dataFolder.resolve("setup-code.txt"))
                    .strip()
                    .lines()
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .strip();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
