package bench;

import com.evolveperformance.kneecheck.submission.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** The requests of runners, each as a browser sends it: with the draft's cookie and the form's. */
final class ProductLoads {

    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final Drafts drafts;
    private final List<Token> saved;
    private final String formCookie;
    private final String csrf;

    ProductLoads(ApplicationContext product, int port, int connections) throws IOException, InterruptedException {
        this.port = port;
        this.drafts = new Drafts(product);
        this.saved = drafts.copies(connections);
        HttpResponse<String> form = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/assessment/about-you"))
                                .header(
                                        "Cookie",
                                        "knee-check-draft=" + saved.get(0).text())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        this.formCookie = form.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("knee-check-form="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
        Matcher hidden = HIDDEN.matcher(form.body());
        if (!hidden.find()) {
            throw new IllegalStateException("the page has no form token");
        }
        this.csrf = hidden.group(1);
    }

    /** What a runner's browser sends along. */
    String cookies() {
        return cookies(saved.get(0));
    }

    private String cookies(Token draft) {
        return "knee-check-draft=" + draft.text() + "; " + formCookie;
    }

    Load page(String path) {
        byte[] request = Load.get(path, path.equals("/") ? "" : cookies());
        return new Load(port, 200, (thread, turn) -> request);
    }

    Load report(String file) {
        return load(drafts.report(), file);
    }

    Load longest(String file) {
        return load(drafts.longest(), file);
    }

    private Load load(Token report, String file) {
        byte[] request = Load.get("/reports/" + report.text() + file, "");
        return new Load(port, 200, (thread, turn) -> request);
    }

    /** Saves another age each time; every connection is a runner of its own. */
    Load save() {
        return new Load(
                port,
                303,
                (thread, turn) -> Load.post(
                        "/assessment/about-you",
                        cookies(saved.get(thread)),
                        "age=" + (30 + turn % 20) + "&sex=female&_csrf=" + csrf));
    }

    /** Sends each of that many new drafts once; made before the load starts. */
    Load submit(int count) {
        ConcurrentLinkedQueue<Token> unsent = new ConcurrentLinkedQueue<>(drafts.copies(count));
        return new Load(port, 303, (thread, turn) -> {
            Token draft = unsent.poll();
            return draft == null ? null : Load.post("/assessment/submit", cookies(draft), "_csrf=" + csrf);
        });
    }
}
