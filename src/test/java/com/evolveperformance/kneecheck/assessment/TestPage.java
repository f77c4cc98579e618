package com.evolveperformance.kneecheck.assessment;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** A self-test in a phone's browser whose clock stands still until it is moved, and which counts beeps and buzzes. */
final class TestPage implements AutoCloseable {

    private static final String COUNTING = """
            window.beeps = window.buzzes = window.awake = 0;
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function () { window.beeps++; start.apply(this, arguments); };
            navigator.vibrate = () => ++window.buzzes;
            Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
              window.awake++;
              return { release: () => window.awake-- };
            } } });
            """;

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    private TestPage(Browser browser, boolean script, boolean still) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-US")
                .setJavaScriptEnabled(script)
                .setReducedMotion(still ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static TestPage open(Browser browser, String resume) {
        return open(browser, resume, false);
    }

    static TestPage open(Browser browser, String resume, boolean still) {
        TestPage test = new TestPage(browser, true, still);
        test.page.addInitScript(COUNTING);
        test.page.clock().install();
        test.page.navigate(resume);
        test.page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        return test;
    }

    static TestPage withoutScript(Browser browser, String resume) {
        TestPage test = new TestPage(browser, false, false);
        test.page.navigate(resume);
        return test;
    }

    TestPage start(String field) {
        player("[data-start='" + field + "']").click();
        return this;
    }

    /** Lets time pass. */
    TestPage pass(double seconds) {
        page.clock().runFor(Math.round(seconds * 1000));
        return this;
    }

    /** Starts a side and waits until it runs. */
    TestPage run(String field) {
        return start(field).pass(5);
    }

    TestPage tap(int times) {
        for (int i = 0; i < times; i++) {
            player(".tapper").click();
        }
        return this;
    }

    TestPage press(String data) {
        player("[" + data + "]").click();
        return this;
    }

    Locator player(String selector) {
        return page.locator(".player " + selector);
    }

    /** The large number. */
    String face() {
        return player(".clock").innerText();
    }

    /** idle, ready, run, why, rest, done or pain. */
    String state() {
        return page.locator(".player").getAttribute("data-state");
    }

    String status() {
        return player("[role=status]").innerText();
    }

    String value(String field) {
        return page.locator("[name='" + field + "']").inputValue();
    }

    String picture() {
        return page.locator(".fig img").getAttribute("src");
    }

    /** Whether the picture can be seen in a part of the page. */
    boolean pictureIn(String part) {
        return page.locator(part + " .fig img").isVisible();
    }

    int count(String what) {
        return (int) page.evaluate("window." + what);
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
