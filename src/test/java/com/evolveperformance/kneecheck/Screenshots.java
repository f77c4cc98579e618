package com.evolveperformance.kneecheck;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** Starts the product with an empty database and takes pictures of every page: phone and desktop, light and dark. */
final class Screenshots {

    private final Page page;
    private final Path folder;
    private final String names;
    private int stops;

    private Screenshots(Page page, Path folder, String names) {
        this.page = page;
        this.folder = folder;
        this.names = names;
    }

    /**
     * Takes them.
     *
     * @param args the folder they go to, and which of them by a pattern their names match, all by default
     */
    public static void main(String[] args) throws IOException {
        Path data = Files.createTempDirectory("knee-check-shots");
        int port = TestSocketUtils.findAvailableTcpPort();
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(
                                KneeCheckApplication.class, Walk.Trouble.class)
                        .run(
                                "--server.port=" + port,
                                "--logging.level.root=warn",
                                "--spring.datasource.url=jdbc:h2:mem:shots",
                                "--kneecheck.data-dir=" + data,
                                "--kneecheck.public-url=http://localhost:" + port,
                                "--kneecheck.clinic.phone=+1 555 010 0199",
                                "--kneecheck.clinic.booking-url=https://example.org/book");
                Chromium.Opened chromium = Chromium.open();
                BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("en-US")
                                .setReducedMotion(ReducedMotion.REDUCE))) {
            Screenshots shots = new Screenshots(
                    context.newPage(), Files.createDirectories(Path.of(args[0])), args.length > 1 ? args[1] : ".*");
            Walk.all("http://localhost:" + port, FilledDrafts.of(product), data)
                    .forEach(walk -> walk.in(shots.page, shots::take).go());
            System.out.println(shots.stops + " pages in " + shots.folder.toAbsolutePath());
        }
    }

    private void take(String name) {
        String file = "%03d-%s".formatted(++stops, name);
        if (!name.matches(names)) {
            return;
        }
        page.evaluate("document.querySelectorAll('img[loading]').forEach(image => image.loading = 'eager')");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (ColorScheme colors : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 844);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(folder.resolve(
                                file + "-" + width + "-" + colors.name().toLowerCase() + ".png")));
            }
        }
    }
}
