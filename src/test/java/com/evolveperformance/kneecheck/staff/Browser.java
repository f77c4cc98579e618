package com.evolveperformance.kneecheck.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a browser: keeps cookies, fills in forms, and does not follow redirects by itself. */
class Browser {

    /** What came back. */
    record Answer(int status, String location, HttpResponse<String> raw) {

        Document page() {
            return Jsoup.parse(raw.body());
        }

        /** The words of what the selector finds. */
        String text(String selector) {
            return page().select(selector).text();
        }

        boolean has(String selector) {
            return !page().select(selector).isEmpty();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String start;

    Browser(int port) {
        this.start = "http://localhost:" + port;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(start + path)));
    }

    /** Posts as it is, without what the form would have added. */
    Answer post(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(URI.create(start + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /** Opens a page and sends its form with this address, hidden fields and all. */
    Answer submit(String page, String action, Map<String, String> typed) {
        return submit(get(page), action, typed);
    }

    /** Sends a form of a page that is open already. */
    Answer submit(Answer open, String action, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        open.page()
                .expectForm("form[action='" + action + "']")
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        return post(action, fields);
    }

    /** Opens a page and sends its form as browsers send one that may hold a file, without a file. */
    Answer upload(String page, String action, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        get(page)
                .page()
                .expectForm("form[action='" + action + "']")
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        fields.remove("logo-file");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--parts\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return send(HttpRequest.newBuilder(URI.create(start + action))
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--parts--\r\n")));
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(start), cookie));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> raw =
                    client.send(request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
            String location = raw.headers().firstValue("Location").orElse("").replaceFirst("^" + start, "");
            return new Answer(raw.statusCode(), location, raw);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
