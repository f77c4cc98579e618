package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.submission.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Every answer is strict about what a browser may do with it: pages, files, redirects, errors, refusals. */
class HeadersTests extends LiveSite {

    private static final List<String> ODD = List.of(
            "/nowhere",
            "/staff/nowhere",
            "/reports/x",
            "/%zz",
            "/a%00b",
            "/..;/staff",
            "//",
            "/a;b=c",
            "/a|b",
            "/actuator/health",
            "/actuator/env",
            "/h2-console",
            "/assessment/check-answers",
            "/css/site.css");

    @Test
    void areOnEveryPageFileAndErrorThatCanBeReached() throws Exception {
        Token code = filled();
        String report = "/reports/" + submissions.submit(code).orElseThrow().text();
        List<String> todo = new ArrayList<>(ODD);
        todo.addAll(List.of("/", "/staff", report, report + "/privacy"));
        Set<String> seen = new LinkedHashSet<>();
        while (!todo.isEmpty()) {
            String path = todo.remove(0);
            if (!seen.add(path) || seen.size() > 120) {
                continue;
            }
            Answer answer = get(path, cookie(code));
            strict(path, answer);
            if (answer.header("Content-Type").startsWith("text/html")) {
                Jsoup.parse(answer.body(), "http://localhost" + path)
                        .select("a[href], link[href], script[src], img[src], use[href]")
                        .forEach(link -> {
                            String to = link.absUrl(link.hasAttr("href") ? "href" : "src");
                            if (to.startsWith("http://localhost/")) {
                                todo.add(to.substring("http://localhost".length())
                                        .replaceAll("#.*", ""));
                            }
                        });
            }
        }
        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    void areOnRefusalsOfPosts() throws Exception {
        strict("no token", post("/assessment", "a=b", "application/x-www-form-urlencoded", "x=y"));
        strict("json", post("/assessment/about-you", cookie(filled()), "application/json", "{}"));
        strict("method", send("TRACE / HTTP/1.1\r\n", ""));
        strict("unknown method", send("BREW / HTTP/1.1\r\n", ""));
        strict("sign-in", post("/staff/sign-in", "a=b", "application/x-www-form-urlencoded", "name=x"));
    }

    @Test
    void showOneNumberInAnswerAndErrorPage() throws Exception {
        jdbc.execute("alter table draft rename to draft_away");
        try {
            Answer away = get("/assessment/about-you", cookie(Token.random(new java.security.SecureRandom())));
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isNotEmpty();
            String number = away.header("X-Request-Id");
            assertThat(number).hasSize(8);
            assertThat(Jsoup.parse(away.body()).text()).contains(number);
            assertThat(logged()).anyMatch(line -> line.startsWith("ERROR") && line.contains(number));
        } finally {
            jdbc.execute("alter table draft_away rename to draft");
        }
    }

    private static void strict(String what, Answer answer) {
        assertThat(answer.status()).as(what).isNotZero().isNotEqualTo(500);
        assertThat(answer.header("Content-Security-Policy")).as(what).startsWith("default-src 'none'");
        assertThat(answer.header("Content-Security-Policy").split("default-src"))
                .as(what + " has one policy")
                .hasSize(2);
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).as(what).contains("camera=()");
        assertThat(answer.header("Server")).as(what).isEmpty();
        answer.head()
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie:"))
                .forEach(line -> assertThat(line).as(what).contains("HttpOnly").contains("SameSite="));
    }
}
