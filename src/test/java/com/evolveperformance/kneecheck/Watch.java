package com.evolveperformance.kneecheck;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A browser window that notes whatever goes wrong in it: what axe finds, errors, foreign requests, jumps, overflow. */
final class Watch implements AutoCloseable {

    /** Runs before anything of a page does: adds up layout shifts and notes what the content policy refused. */
    private static final String NOTES = """
            window.shift = 0;
            window.refused = [];
            new PerformanceObserver(list => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            document.addEventListener("securitypolicyviolation", event => window.refused.push(event.effectiveDirective));
            """;

    private static final String AXE_SOURCE = source();

    /** What axe says: of the whole page but its colors, or of the colors of the tiles with these numbers. */
    private static final String AXE = """
            async tiles => {
              const rules = tiles ? ["color-contrast"]
                : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
              const found = await axe.run(tiles ? { include: tiles.map(n => window.tiles[n]) } : document, {
                runOnly: rules, rules: { "color-contrast": { enabled: !!tiles } },
                resultTypes: ["violations"], selectors: false });
              return found.violations.map(v => v.id + ": " + v.nodes.slice(0, 2).map(n => n.html + " " +
                n.any.concat(n.all, n.none).map(c => c.message).slice(0, 1)).join(" | "));
            }""";

    /** Cuts the page into small tiles and says of each what it is and what is around it, but for secrets. */
    private static final String TILES = """
            () => {
              window.tiles = [];
              const keys = [];
              const told = html => html.replace(/\\/[\\w-]{20,}|value="[^"]{20,}"/g, "");
              const cut = (element, around) => {
                const written = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                const whole = element.outerHTML.length < 1500 || element.matches("svg, label, details");
                if (written || whole || !element.children.length) {
                  window.tiles.push(element);
                  keys.push(around + told(element.outerHTML));
                } else {
                  const here = around + told(element.cloneNode().outerHTML);
                  for (const child of element.children) cut(child, here);
                }
              };
              cut(document.body, "");
              return keys;
            }""";

    private static final double MOST_SHIFT = 0.02;
    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;
    private static final int NARROW = 320;

    /** In letters, about what the narrowest screen is with text of 160 %: there the layout for large text holds. */
    private static final int NARROW_ENLARGED = 200;

    final Page page;
    private final BrowserContext context;
    private final String base;
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> finished = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Watch(Browser browser, String base, int width) {
        this.base = base;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript(NOTES);
        context.addInitScript(AXE_SOURCE); // so it is sent once, not with every page
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // a page that was refused or is not there is one of our own pages, and Chromium notes its status
            boolean status = message.text().startsWith("Failed to load resource")
                    && message.location().startsWith(page.url());
            if (message.type().equals("error") && !status) {
                complaints.add(page.url() + " says " + message.text());
            }
        });
        page.onRequestFinished(finished::add);
        page.onPageError(error -> complaints.add(page.url() + " fails: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(base)) {
                complaints.add("a request to another host: " + request.url());
            }
        });
    }

    List<String> complaints() {
        return complaints;
    }

    /** How many bytes came over the wire since the last time, compressed and with their headers. */
    int weigh() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int bytes = finished.stream()
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
        finished.clear();
        return bytes;
    }

    /**
     * Looks at the page as it is, on a phone and a desktop, light and dark, and for overflow on the narrowest screen. Colors
     * take nearly all of the time: of a part that stood in the same place of a page before, they are known.
     */
    void look(String name) {
        calm(name);
        axe(name, null);
        List<Integer> fresh = fresh();
        contrast(name, fresh);
        colors(ColorScheme.DARK);
        contrast(name + " dark", fresh);
        page.setViewportSize(DESKTOP, 844);
        axe(name + " wide dark", null);
        contrast(name + " wide dark", fresh);
        colors(ColorScheme.LIGHT);
        contrast(name + " wide", fresh);
        page.setViewportSize(NARROW, 844);
        fits(name + " narrow");
        page.setViewportSize(NARROW_ENLARGED, 844);
        fits(name + " narrow and enlarged");
        page.setViewportSize(PHONE, 844);
    }

    /** The numbers of the tiles that were not there before. */
    private List<Integer> fresh() {
        List<?> keys = (List<?>) page.evaluate(TILES);
        return IntStream.range(0, keys.size())
                .filter(n -> seen.add((String) keys.get(n)))
                .boxed()
                .toList();
    }

    /** Nothing jumped, was refused by the content policy or sticks out. */
    void calm(String name) {
        page.waitForLoadState();
        Object shift = page.evaluate("window.shift");
        if (((Number) shift).doubleValue() > MOST_SHIFT) {
            complaints.add(name + " jumps by " + shift);
        }
        Object refused = page.evaluate("window.refused.join()");
        if (!"".equals(refused)) {
            complaints.add(name + " does what the content policy refuses: " + refused);
        }
        fits(name);
    }

    private void fits(String name) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(overflow)) {
            complaints.add(name + " overflows by " + overflow);
        }
    }

    private void colors(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void contrast(String name, List<Integer> tiles) {
        if (!tiles.isEmpty()) {
            axe(name, tiles);
        }
    }

    private void axe(String name, @Nullable List<Integer> tiles) {
        ((List<?>) page.evaluate(AXE, tiles)).forEach(violation -> complaints.add(name + " " + violation));
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
