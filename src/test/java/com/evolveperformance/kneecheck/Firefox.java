package com.evolveperformance.kneecheck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Firefox, a second engine. Without one on the path the test is skipped with one line. */
record Firefox(Playwright playwright, Page page, List<String> complaints) implements AutoCloseable {

    private static final List<String> NAMES = List.of("firefox-esr", "firefox");

    static Firefox open() {
        Optional<Path> found = Chromium.onPath(NAMES);
        assumeTrue(found.isPresent(), () -> "Skipped: no Firefox, none of " + NAMES + " is on the path");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Page page = playwright
                .firefox()
                .launch(new BrowserType.LaunchOptions()
                        .setChannel("moz-firefox")
                        .setExecutablePath(found.orElseThrow()))
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("en-US"))
                .newPage();
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        return new Firefox(playwright, page, complaints);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
