package com.evolveperformance.kneecheck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the machine's own Chromium, opened once for all of them; nothing is downloaded. Without one on the path the
 * tests are skipped with one line, but with {@code CI=true} they fail. Name it before Spring starts the application.
 */
public final class Chromium implements BeforeAllCallback, ParameterResolver {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** A browser that is open. */
    record Opened(Playwright playwright, Browser browser) implements AutoCloseable {

        private static Opened open(Path chromium) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Opened(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium)
                                    .setArgs(List.of("--disable-gpu", "--disable-background-networking"))));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** Opens one outside of tests. */
    static Opened open() {
        return Opened.open(path());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        path();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent("chromium", key -> Opened.open(path()), Opened.class)
                .browser();
    }

    private static Path path() {
        Optional<Path> found = onPath(NAMES);
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI needs a browser: none of " + NAMES + " is on the path");
        }
        assumeTrue(found.isPresent(), () -> "Skipped: no browser, none of " + NAMES + " is on the path");
        return found.orElseThrow();
    }

    /** The first program on the path with one of these names. */
    static Optional<Path> onPath(List<String> names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
