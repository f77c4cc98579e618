package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.DraftService;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.SharedCopies;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What holds for every page a runner can see: its words are messages, its headers strict, its queries few. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:site",
            "logging.level.org.hibernate.stat=off",
            "logging.level.org.hibernate.orm.session.metrics=off",
            "logging.level.org.hibernate.session.metrics=off",
            "kneecheck.clinic.name=123",
            "kneecheck.clinic.phone=+1 555 010 0199",
            "kneecheck.public-url=http://localhost"
        })
@AutoConfigureMockMvc
class SiteTests {

    private static final char OPEN = '⟦';
    private static final char CLOSE = '⟧';

    /** A second language made up of marked words, so that text which is no message shows. */
    @TestConfiguration
    static class PseudoLanguage {

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }

        @Bean
        static BeanPostProcessor markWords() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("messageSource") ? new Marked((MessageSource) bean) : bean;
                }
            };
        }
    }

    private record Marked(MessageSource words) implements MessageSource {

        @Override
        public String getMessage(String code, Object[] args, String fallback, Locale locale) {
            String text = words.getMessage(code, args, fallback, locale);
            return text == null ? null : OPEN + text + CLOSE;
        }

        @Override
        public String getMessage(String code, Object[] args, Locale locale) {
            return OPEN + words.getMessage(code, args, locale) + CLOSE;
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
            return OPEN + words.getMessage(resolvable, locale) + CLOSE;
        }
    }

    @Autowired
    private MockMvcTester site;

    @Autowired
    private DraftService drafts;

    @Autowired
    private Submissions submissions;

    @Autowired
    private SharedCopies copies;

    @Autowired
    private Assessor assessor;

    @Autowired
    private CountedStatements statements;

    @Test
    void saysEveryWordByAMessage() {
        List<String> stray = new ArrayList<>();
        Map<String, Cookie> none = Map.of();
        for (String path : List.of("/", "/privacy", "/how-it-works", "/accessibility", "/assessment/about-you")) {
            stray(path, html(path, none.get("")), stray);
        }
        Token code = filled(answers("none"));
        for (Page page : assessor.route(drafts.find(code).orElseThrow().answers())) {
            stray(page.id(), html("/assessment/" + page.id(), cookie(code)), stray);
        }
        stray("check", html("/assessment/check-answers", cookie(code)), stray);
        String report = "/reports/" + submissions.submit(code).orElseThrow().text();
        stray("report", html(report, cookie(code)), stray);
        submissions.choose(new Token(report.substring("/reports/".length())), NextStep.CALL, Contact.NONE);
        copies.make(new Token(report.substring("/reports/".length())), 1);
        stray("privacy of a report", html(report + "/privacy", cookie(code)), stray);
        stray("keep", html(report + "/keep", cookie(code)), stray);
        stray("copy", html(copy(report), cookie(code)), stray);
        Token urgent = filled(answers("stuck"));
        stray(
                "safety",
                html("/reports/" + submissions.emergency(urgent).orElseThrow().text(), cookie(urgent)),
                stray);

        assertThat(stray).isEmpty();
    }

    @Test
    void asksTheDatabaseFewQuestionsAPage() {
        Token code = filled(answers("none"));

        assertThat(statements.during(() -> html("/", null))).isZero();
        assertThat(statements.during(() -> html("/assessment/about-you", cookie(code))))
                .isLessThanOrEqualTo(1);
        String report = "/reports/"
                + submissions.submit(filled(answers("none"))).orElseThrow().text();
        assertThat(statements.during(() -> html(report, null))).isLessThanOrEqualTo(1);
        copies.make(new Token(report.substring("/reports/".length())), 1);
        assertThat(statements.during(() -> html(copy(report), null))).isLessThanOrEqualTo(1);
        assertThat(statements.during(() -> html(report + "/keep", null))).isLessThanOrEqualTo(2);
        assertThat(statements.during(() -> html(report + "/privacy", null))).isLessThanOrEqualTo(3);
        assertThat(statements.during(() -> post(code, "goal", "goal=race"))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/report/abc", "/Assessment", "/assessment/goal/more", "/js/none.js"})
    void knowsNoOtherAddress(String address) {
        MvcTestResult result = site.get().uri(address).exchange();

        assertThat(result).hasStatus(404);
        assertThat(result).bodyText().doesNotContain("too long");
    }

    @Test
    void answersUnknownAndForeignReportsAlike() {
        MvcTestResult unknown = site.get()
                .uri(
                        "/reports/{token}",
                        Token.random(new java.security.SecureRandom()).text())
                .exchange();
        MvcTestResult odd = site.get().uri("/reports/x").exchange();

        assertThat(unknown).hasStatus(404);
        assertThat(odd).hasStatus(404);
    }

    @Test
    void sendsStrictHeadersWithEveryAnswer() {
        Token code = filled(answers("none"));
        String report = "/reports/" + submissions.submit(code).orElseThrow().text();
        for (String path : List.of("/", "/privacy", "/nowhere", report, report + "/data.json", "/css/site.css")) {
            assertThat(site.get().uri(path).exchange())
                    .as(path)
                    .headers()
                    .hasValue("X-Content-Type-Options", "nosniff")
                    .hasValue("Referrer-Policy", "no-referrer")
                    .hasHeaderSatisfying(
                            "Content-Security-Policy",
                            policies -> assertThat(policies)
                                    .singleElement()
                                    .asString()
                                    .startsWith("default-src 'none'")
                                    .doesNotContain("unsafe"));
        }
        assertThat(site.get().uri(report).exchange())
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", values -> assertThat(values).allMatch(value -> value.contains("no-store")));
    }

    @Test
    void refusesAFormWithoutItsTokenAndKeepsWhatWasTyped() {
        Token code = filled(answers("none"));
        MvcTestResult result = site.post()
                .uri("/assessment/about-you")
                .cookie(cookie(code))
                .formField("age", "41")
                .exchange();

        assertThat(result).hasForwardedUrl("/assessment/about-you/again");
    }

    @Test
    void takesOnlyTheFieldsOfThePage() {
        Token code = filled(answers("none"));
        post(code, "goal", "goal=race&state=SUBMITTED&id=1&age=12&answers=x&_method=delete");

        assertThat(drafts.find(code).orElseThrow().answers().text("age")).isEqualTo("34");
        assertThat(drafts.find(code).orElseThrow().answers().has("answers")).isFalse();
    }

    private static String copy(String report) {
        return "/shared/"
                + new Token(report.substring("/reports/".length())).copy(1).text();
    }

    private void post(Token code, String page, String form) {
        MvcTestResult result = site.post()
                .uri("/assessment/" + page)
                .cookie(cookie(code))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType("application/x-www-form-urlencoded")
                .content(form)
                .exchange();
        assertThat(result).hasStatus(303);
    }

    private String html(String path, Cookie cookie) {
        var request = site.get().uri(path);
        return new String(
                (cookie == null ? request : request.cookie(cookie))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Cookie cookie(Token code) {
        return new Cookie("knee-check-draft", code.text());
    }

    private Token filled(Map<String, String> said) {
        Token code = drafts.start("en", "v1");
        for (Page page : assessor.questionnaire().pages()) {
            Map<String, String> own = new LinkedHashMap<>(said);
            own.keySet().removeIf(field -> !page.owns(field));
            drafts.save(code, page, own);
        }
        return code;
    }

    private Map<String, String> answers(String warning) {
        Map<String, String> said = new LinkedHashMap<>(new Answers(Map.of()).values());
        for (String answer : ("mode=full;consent-health=yes;warning-signs-knee=" + warning
                        + ";warning-signs-body=none;recent-fall=no;walking=fine;slower-signs=none;health=none;age=34;sex=female;"
                        + "goal=race;runs-per-week=3;strength-sessions=1;longest-run=8;latest-run=10;which-knee=both;"
                        + "where.left=kneecap;where.right=whole-knee;how-long=2-6-weeks;how-started=slowly;triggers=running;"
                        + "pain-now=1;pain-worst=5;morning-stiffness=none;foot-stiffness=6;had-injury=yes;injury.1.part=ankle;"
                        + "injury.1.side=left;injury.1.type=running;injury.1.when=3-12-months;injury.1.recovered=no;favouring=no;"
                        + "tried=rest;lasted-rest=a-while;kit=wall,chair;knee-to-wall.left=11;knee-to-wall.right=7.5;"
                        + "heel-raise.left=24;heel-raise.right=18;sit-to-stand.left=12;sit-to-stand.right=9;more-tests=no")
                .split(";")) {
            said.put(answer.substring(0, answer.indexOf('=')), answer.substring(answer.indexOf('=') + 1));
        }
        return said;
    }

    /** Collects visible text with letters outside every marked word. */
    private static void stray(String where, String html, List<String> found) {
        assertThat(html).as(where).contains(String.valueOf(OPEN));
        Element body = Jsoup.parse(html).body();
        // dates are written by the language itself, citations are the names of publications
        body.select("svg, time, [translate=no]").remove();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text
                            && unmarked(text.getWholeText()).codePoints().anyMatch(Character::isLetter)) {
                        found.add(where + ": " + text.getWholeText().strip());
                    }
                    for (String attribute : List.of("alt", "aria-label", "title", "placeholder")) {
                        if (node instanceof Element element
                                && unmarked(element.attr(attribute))
                                        .codePoints()
                                        .anyMatch(Character::isLetter)) {
                            found.add(where + ": " + attribute + " " + element.attr(attribute));
                        }
                    }
                },
                body);
    }

    private static String unmarked(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == OPEN ? 1 : 0;
            if (depth == 0) {
                outside.append(c);
            }
            depth -= c == CLOSE ? 1 : 0;
        }
        return outside.toString();
    }
}
