package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.submission.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Nothing that is sent breaks the site. {@code -Dodd.requests=10000 -Dodd.seed=…} sends more, or the same again. */
class OddRequestsTests extends LiveSite {

    private static final int REQUESTS = Integer.getInteger("odd.requests", 1_000);
    private static final long SEED = Long.getLong("odd.seed", 20_261_126);

    private static final String[] TABLES = {"submission", "note", "staff_account", "spring_session"};

    private record Open(String path, Element form, String cookies) {}

    @Test
    void breakNothingStoreNothingAndLeaveNoTrace() throws Exception {
        List<Open> forms = forms();
        assertThat(forms).hasSizeGreaterThan(20);
        Map<String, Object> before = stored(TABLES);
        OddForms odd = new OddForms(SEED);
        List<String> broken = new ArrayList<>();
        for (int n = 0; n < REQUESTS; n++) {
            Open open = forms.get(n % forms.size());
            OddForms.Post post = odd.next(open.form(), open.cookies());
            Answer answer = post(open.path(), post.cookies(), post.type(), post.body());
            if (answer.status() >= 500 || answer.status() == 0) {
                broken.add(n + " " + answer.status() + " " + open.path() + " " + post.type() + " "
                        + post.body().substring(0, Math.min(300, post.body().length())));
            }
            if (answer.body().contains("Exception") || answer.body().contains("org.springframework")) {
                broken.add(n + " shows its insides on " + open.path());
            }
        }

        assertThat(broken).as("seed " + SEED + ", log " + failures()).isEmpty();
        assertThat(stored(TABLES)).isEqualTo(before);
        assertThat(jdbc.queryForList("select answers from draft", String.class))
                .noneMatch(answers -> answers.contains(OddForms.MARK));
        assertThat(logged()).noneMatch(line -> line.startsWith("ERROR") || line.contains(OddForms.MARK));
        Token code = filled();
        Document page = Jsoup.parse(get("/assessment/about-you", cookie(code)).body());
        assertThat(page.selectFirst("input[name=age]").attr("value")).isEqualTo("34");
    }

    private List<String> failures() {
        return logged().stream()
                .filter(line -> line.startsWith("ERROR"))
                .limit(3)
                .toList();
    }

    private List<Open> forms() throws Exception {
        Token code = filled();
        Token sent = filled();
        String report = "/reports/" + submissions.submit(sent).orElseThrow().text();
        List<Open> forms = new ArrayList<>();
        for (String path : pages(code)) {
            Answer answer = get(path, cookie(code));
            String cookies = answer.cookies(cookie(code));
            Jsoup.parse(answer.body())
                    .select("form[method=post]")
                    .forEach(form -> forms.add(
                            new Open(form.attr("action").isEmpty() ? path : form.attr("action"), form, cookies)));
        }
        forms.removeIf(open -> open.path().equals("/assessment/submit"));
        assertThat(get(report, cookie(sent)).status()).isEqualTo(200);
        return forms;
    }
}
