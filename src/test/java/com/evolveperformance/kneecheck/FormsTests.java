package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.Draft;
import com.evolveperformance.kneecheck.submission.Note;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Token;
import java.lang.reflect.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Forms take what they show, and only as a form. */
class FormsTests extends LiveSite {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String> OTHERS = Map.of(
            "application/json", "{\"age\":\"77\",\"mode\":\"quick\",\"goal\":\"race\"}",
            "application/xml", "<form><age>77</age></form>",
            "text/plain", "age=77",
            "application/octet-stream", "age=77");

    private static final String[] TABLES = {"draft", "submission", "note", "staff_account", "shared_copy", "link_mail"};

    private record Open(String action, String path, List<Map.Entry<String, String>> fields, String cookies) {

        String token() {
            return fields.stream()
                    .filter(field -> field.getKey().equals("_csrf"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }

        String body() {
            return body(fields);
        }

        static String body(List<Map.Entry<String, String>> fields) {
            return fields.stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @Test
    void takeNothingThatIsNoForm() throws Exception {
        List<Open> forms = forms();
        assertThat(forms).hasSizeGreaterThan(20);
        Map<String, Object> before = stored(TABLES);
        List<String> taken = new ArrayList<>();
        for (Open open : forms) {
            for (Map.Entry<String, String> other : OTHERS.entrySet()) {
                // the token is right, so that it is the type alone that is refused
                Answer answer = post(
                        open.action() + "?_csrf=" + open.token(), open.cookies(), other.getKey(), other.getValue());
                if (answer.status() != 415 && answer.status() != 400) {
                    taken.add(answer.status() + " " + other.getKey() + " on " + open.action());
                }
            }
        }
        assertThat(taken).isEmpty();
        assertThat(stored(TABLES)).isEqualTo(before);
    }

    @Test
    void takeNoPropertyOfWhatIsStored() throws Exception {
        Set<String> properties = Stream.of(Draft.class, Submission.class, Note.class, Contact.class)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(properties).contains("id", "state", "status", "tokenHash", "version");
        Token code = filled();
        List<Open> pages = new ArrayList<>();
        for (var page : assessor.route(drafts.find(code).orElseThrow().answers())) {
            add(pages, "/assessment/" + page.id(), cookie(code));
        }
        pages.removeIf(open -> !open.action().equals(open.path()));
        assertThat(pages).hasSizeGreaterThan(10);
        for (Open open : pages) {
            assertThat(post(open.action(), open.cookies(), FORM, open.body()).status())
                    .as(open.action())
                    .isEqualTo(303);
        }
        Draft before = drafts.find(code).orElseThrow();
        Map<String, Object> others = stored(TABLES);
        for (Open open : pages) {
            List<Map.Entry<String, String>> all = new ArrayList<>(open.fields());
            Set<String> own = all.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
            for (String property : properties) {
                if (!own.contains(property)) {
                    all.add(Map.entry(property, "SUBMITTED"));
                }
            }
            Answer answer = post(open.action(), open.cookies(), FORM, Open.body(all));
            assertThat(answer.status()).as(open.action()).isEqualTo(303);
        }

        Draft after = drafts.find(code).orElseThrow();
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.attempt()).isEqualTo(before.attempt());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        others.remove("draft");
        assertThat(stored(TABLES)).containsAllEntriesOf(others);
    }

    @Test
    void startAnewWithWhatWasTypedWhereTheDraftIsGone() throws Exception {
        Token code = filled();
        List<Open> pages = new ArrayList<>();
        add(pages, "/assessment/about-you", cookie(code));
        Open open = pages.get(0);
        jdbc.update("delete from draft where code_hash = ?", code.hash());

        Answer gone = get("/assessment/about-you", cookie(code));
        assertThat(gone.status()).isEqualTo(404);
        assertThat(Jsoup.parse(gone.body()).select("form[action='/assessment']"))
                .hasSize(1);
        List<Map.Entry<String, String>> typed = new ArrayList<>(open.fields());
        typed.replaceAll(field -> field.getKey().equals("age") ? Map.entry("age", "41") : field);
        Answer saved = post(open.action(), open.cookies(), FORM, Open.body(typed));

        assertThat(saved.status()).isEqualTo(303);
        String begun = saved.head()
                .lines()
                .filter(line -> line.startsWith("Set-Cookie: knee-check-draft="))
                .map(line -> line.substring("Set-Cookie: knee-check-draft=".length(), line.indexOf(';')))
                .findFirst()
                .orElseThrow();
        assertThat(drafts.find(new Token(begun)).orElseThrow().answers().text("age"))
                .isEqualTo("41");
    }

    private List<Open> forms() throws Exception {
        Token code = filled();
        List<String> paths = new ArrayList<>(pages(code));
        paths.add("/assessment/check-answers");
        Token sent = filled();
        String report = "/reports/" + submissions.submit(sent).orElseThrow().text();
        List<Open> forms = new ArrayList<>();
        for (String path : paths) {
            add(forms, path, cookie(code));
        }
        for (String page : List.of("", "/plan", "/keep", "/privacy", "/run")) {
            add(forms, report + page, cookie(sent));
        }
        return forms;
    }

    /** Every form of a page, with what is filled in already. */
    private void add(List<Open> forms, String path, String cookies) throws Exception {
        Answer answer = get(path, cookies);
        String own = answer.cookies(cookies);
        for (Element form : Jsoup.parse(answer.body()).select("form[method=post]")) {
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            for (Element control : form.select("[name]")) {
                boolean choice = List.of("radio", "checkbox").contains(control.attr("type"));
                if (!choice || control.hasAttr("checked")) {
                    Element option = control.selectFirst("option[selected]");
                    fields.add(Map.entry(control.attr("name"), (option == null ? control : option).attr("value")));
                }
            }
            forms.add(new Open(form.attr("action").isEmpty() ? path : form.attr("action"), path, fields, own));
        }
    }
}
