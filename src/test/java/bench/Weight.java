package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a question page brings along (goal 11): bytes of style and script as sent, and requests besides the page. */
final class Weight {

    private static final double MOST_BYTES = 13.7 * 1024;
    private static final int MOST_REQUESTS = 4;

    private Weight() {}

    static void run(Table table, URI page, String cookies) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        String html = client.send(
                        HttpRequest.newBuilder(page).header("Cookie", cookies).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Set<String> asked = new LinkedHashSet<>();
        for (Element element : Jsoup.parse(html, page.toString())
                .select("link[rel~=stylesheet|preload|icon|manifest], script[src], img[src]")) {
            asked.add(element.absUrl(element.hasAttr("src") ? "src" : "href"));
        }
        int bytes = 0;
        for (String address : asked) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            bytes += address.matches(".*\\.(css|js)") ? answer.body().length : 0;
        }
        table.limit("CSS + JS, KB gzip", Table.text("%.1f", bytes / 1024.0), "≤ 13.7", bytes <= MOST_BYTES);
        table.limit(
                "Requests besides the page",
                String.valueOf(asked.size()),
                "≤ " + MOST_REQUESTS,
                asked.size() <= MOST_REQUESTS);
    }
}
