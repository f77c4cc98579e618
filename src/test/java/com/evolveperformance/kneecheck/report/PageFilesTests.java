package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The files a page brings along: how heavy they are, and how long browsers keep them. */
class PageFilesTests extends ReportSite {

    private static final int STYLE = 25_000;
    private static final int STYLE_AND_SCRIPTS = 13_700;

    @Test
    void weighsLittle() throws IOException {
        assertThat(file("css/site.css")).hasSizeLessThan(STYLE);
        assertThat(zipped("css/site.css") + zipped("js/site.js") + zipped("js/player.js"))
                .isLessThanOrEqualTo(STYLE_AND_SCRIPTS);
    }

    @Test
    void isKeptForGoodUnderTheHashOfItsContent() {
        Set<String> files = files(page(get("/")));
        files.addAll(files(page(get(report(Personas.STIFF_LEFT_ANKLE)))));

        assertThat(files).anyMatch(file -> file.startsWith("/fonts/")).anyMatch(file -> file.startsWith("/figures/"));
        assertThat(files).allSatisfy(file -> {
            assertThat(file).matches("/.+[-.]([0-9a-f]{32}|[0-9a-f]{12})\\.[a-z0-9]+");
            assertThat(get(file))
                    .hasStatusOk()
                    .headers()
                    .hasValue("Cache-Control", "max-age=31536000, public, immutable");
            assertThat(get(file.replaceAll("[0-9a-f]{12}\\.", "000000000000."))).hasStatus(404);
        });
    }

    @Test
    void nothingPersonalIsKeptOnTheDevice() throws IOException {
        Document report = page(get(report(Personas.STIFF_LEFT_ANKLE)));

        assertThat(report.select("link[rel=manifest]")).isEmpty();
        assertThat(new String(file("site.webmanifest"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"start_url\": \"/\"");
        for (String script : List.of("js/site.js", "js/player.js")) {
            assertThat(new String(file(script), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("serviceWorker", "Storage", "indexedDB", "caches", "document.cookie");
        }
    }

    /** Of a page: style, scripts, font and pictures; not the icons, which have addresses of their own. */
    private static Set<String> files(Document page) {
        Set<String> files = new TreeSet<>();
        page.select("link[rel=stylesheet], link[rel=preload]").forEach(link -> files.add(link.attr("href")));
        page.select("script[src], img[src]").forEach(element -> files.add(element.attr("src")));
        return files;
    }

    private static byte[] file(String path) throws IOException {
        return new ClassPathResource("static/" + path).getContentAsByteArray();
    }

    private static int zipped(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(file(path));
        }
        return bytes.size();
    }
}
