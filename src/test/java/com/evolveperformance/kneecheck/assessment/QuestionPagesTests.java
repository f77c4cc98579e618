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

    /** The page as the runner's own browser gets it. */
    private String shown(String page, String changes) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(resume(page, changes))).build(),
                HttpResponse.BodyHandlers.ofString());
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
