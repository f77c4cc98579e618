package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.submission.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    private record Open(String path, Element form, String cookies) {}

    @Test
    void breakNothingStoreNothingAndLeaveNoTrace() throws Exception {
        List<Open> forms = forms();
        assertThat(forms).hasSizeGreaterThan(20);
        Map<String, Object> before = stored();
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
        assertThat(stored()).isEqualTo(before);
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

    private Map<String, Object> stored() {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String table : List.of("submission", "note", "staff_account", "spring_session")) {
            rows.put(table, jdbc.queryForList("select * from " + table).toString());
        }
        return rows;
    }

    private List<Open> forms() throws Exception {
        Token code = filled();
        List<String> paths = new ArrayList<>(List.of("/", "/staff/setup"));
        for (Page page : assessor.route(drafts.find(code).orElseThrow().answers())) {
            paths.add("/assessment/" + page.id());
        }
        Token sent = filled();
        String report = "/reports/" + submissions.submit(sent).orElseThrow().text();
        List<Open> forms = new ArrayList<>();
        for (String path : paths) {
            add(forms, path, cookie(code));
        }
        forms.removeIf(open -> open.path().equals("/assessment/submit"));
        assertThat(get(report, cookie(sent)).status()).isEqualTo(200);
        return forms;
    }

    private void add(List<Open> forms, String path, String cookies) throws Exception {
        Answer answer = get(path, cookies);
        String form = answer.head()
                .lines()
                .filter(line -> line.startsWith("Set-Cookie: "))
                .map(line -> line.substring(12, line.indexOf(';')))
                .reduce("", (all, one) -> all + "; " + one);
        Jsoup.parse(answer.body())
                .select("form[method=post]")
                .forEach(each -> forms.add(
                        new Open(each.attr("action").isEmpty() ? path : each.attr("action"), each, cookies + form)));
    }
}
