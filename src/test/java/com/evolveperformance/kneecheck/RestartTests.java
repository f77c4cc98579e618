package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The server goes away in mid-questionnaire and comes back: the same browser goes on at the same question. */
class RestartTests {

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private int port;

    @Test
    void goesOnAfterARestart() throws Exception {
        HttpResponse<String> page;
        try (ConfigurableApplicationContext first = start()) {
            assertThat(first.isActive()).isTrue();
            HttpResponse<String> landing = get("/");
            page = post(landing, "/assessment", Map.of());
            page = post(page, path(page), Map.of("mode", "quick", "consent-health", "yes"));
            assertThat(path(page)).isEqualTo("/assessment/warning-signs-knee");
        }
        try (ConfigurableApplicationContext second = start()) {
            assertThat(second.isActive()).isTrue();
            // the form that was open before the restart is sent after it
            page = post(page, path(page), Map.of("warning-signs-knee", "none"));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(path(page)).isEqualTo("/assessment/warning-signs-body");
            Document before = Jsoup.parse(get("/assessment/before-you-start").body());
            assertThat(before.selectFirst("[name=mode][value=quick]").hasAttr("checked"))
                    .isTrue();
        }
    }

    private ConfigurableApplicationContext start() {
        ConfigurableApplicationContext context = SpringApplication.run(
                KneeCheckApplication.class,
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("restart") + ";DB_CLOSE_ON_EXIT=FALSE",
                "--kneecheck.data-dir=" + folder);
        port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return context;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpResponse<String> open, String path, Map<String, String> fields)
            throws Exception {
        Element token = Jsoup.parse(open.body()).selectFirst("input[name=_csrf]");
        String form = fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + token.attr("value");
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String path(HttpResponse<String> answer) {
        return answer.uri().getPath();
    }
}
