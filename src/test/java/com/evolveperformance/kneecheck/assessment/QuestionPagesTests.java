package com.evolveperformance.kneecheck.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is kept is shown to everybody, but each runner's secrets only to that runner. */
class QuestionPagesTests extends PlayerSite {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("/assessment/resume/([\\w-]+)");

    @ParameterizedTest
    @ValueSource(strings = {"about-you", "where", "pain", "tried", "single-leg-balance"})
    void showsTheSameToTheNextRunnerButForTheSecrets(String page) throws IOException, InterruptedException {
        String first = shown(page, "");
        String second = shown(page, "");

        assertThat(only(TOKEN, second)).isNotEqualTo(only(TOKEN, first));
        assertThat(only(CODE, second)).isNotEqualTo(only(CODE, first));
        assertThat(withoutSecrets(second)).isEqualTo(withoutSecrets(first));
    }

    @Test
    void asksARunnerWithBothKneesForBoth() throws IOException, InterruptedException {
        assertThat(shown("where", "which-knee=left")).doesNotContain("where.right");
        assertThat(shown("where", "which-knee=both")).contains("where.left", "where.right");
    }

    /** With closed eyes a few seconds are usual; from 60 on the eyes are open, and many more are. */
    @Test
    void asksTheBalanceAgainWhereTheAgeMakesItAnotherTest() throws IOException, InterruptedException {
        HttpClient client = client();
        String all = resume("all of them", "single-leg-balance.left=4 single-leg-balance.right=5");
        assertThat(get(client, all).uri().getPath()).isEqualTo("/assessment/check-answers");

        HttpResponse<String> sixty = age(client, 60);
        assertThat(sixty.uri().toString()).endsWith("/assessment/single-leg-balance?from=check-answers");
        assertThat(sixty.body()).contains("Keep your eyes open").doesNotContain("value=\"4\"", "value=\"5\"");
    }

    private HttpResponse<String> age(HttpClient client, int years) throws IOException, InterruptedException {
        String page = "http://localhost:" + port + "/assessment/about-you";
        String form =
                "_csrf=" + only(TOKEN, get(client, page + "?from=check-answers").body()) + "&age=" + years
                        + "&sex=female&from=check-answers";
        return client.send(
                HttpRequest.newBuilder(URI.create(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The page as the runner's own browser gets it. */
    private String shown(String page, String changes) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(client(), resume(page, changes));
        assertThat(answer.uri().getPath()).isEqualTo("/assessment/" + page);
        return answer.body();
    }

    private static String only(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String withoutSecrets(String html) {
        return html.replace(only(TOKEN, html), "").replace(only(CODE, html), "");
    }
}
