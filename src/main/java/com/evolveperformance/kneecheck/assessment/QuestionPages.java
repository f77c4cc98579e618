package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.submission.Token;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Shows pages of the questionnaire, and renders those that look the same only once. Most do: a question that nobody has
 * answered yet is the same for every runner but for two secrets, the form's token and the link to go on, which are put
 * in each time. What is kept says nothing about who answered.
 */
@Component
class QuestionPages {

    private static final String TEMPLATE = "assessment/page";
    private static final int KEPT_CHARACTERS = 4_000_000;

    /** Characters of no language, which stand for the two secrets in a page that is kept. */
    private static final String FORM_TOKEN = "\uE000";

    private static final String CODE = "\uE001";

    /** Everything a page's look depends on. */
    private record Look(
            PageView page,
            String from,
            Locale locale,
            @Nullable Object clinic) {}

    private final ViewResolver templates;
    private final Cache<Look, String> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((Look look, String html) -> html.length())
            .build();

    QuestionPages(ThymeleafViewResolver templates) {
        this.templates = templates;
    }

    /**
     * A page as a view.
     *
     * @param from where Continue leads back to; empty for onward
     * @param code what the link to go on holds
     */
    View view(PageView page, String from, Token code) {
        return (model, request, response) -> {
            Locale locale = RequestContextUtils.getLocale(request);
            Look look = new Look(page, from, locale, model == null ? null : model.get("clinic"));
            String token = token(request);
            String html = page.problems().isEmpty() ? kept.getIfPresent(look) : null;
            if (html == null) {
                html = rendered(look, code, model == null ? Map.of() : model, request, response);
                if (page.problems().isEmpty() && !html.contains(FORM_TOKEN) && !html.contains(CODE)) {
                    kept.put(look, html.replace(token, FORM_TOKEN).replace(code.text(), CODE));
                }
            } else {
                html = html.replace(FORM_TOKEN, token).replace(CODE, code.text());
            }
            send(html, locale, response);
        };
    }

    private static String token(HttpServletRequest request) {
        return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }

    private String rendered(
            Look look, Token code, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, Object> all = new HashMap<>(model);
        all.put("private", true);
        all.put("page", look.page());
        all.put("from", look.from());
        all.put("resume", "/assessment/resume/" + code.text());
        View template = templates.resolveViewName(TEMPLATE, look.locale());
        if (template == null) {
            throw new IllegalStateException("no template " + TEMPLATE);
        }
        ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
        template.render(all, request, written);
        return new String(written.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void send(String html, Locale locale, HttpServletResponse response) throws java.io.IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
