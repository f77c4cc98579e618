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
    private static final int KEPT_BYTES = 4_000_000;

    /** Everything a page's look depends on. */
    private record Look(
            PageView page,
            String from,
            Locale locale,
            @Nullable Object clinic) {}

    private final ViewResolver templates;
    private final Cache<Look, KeptPage> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Look look, KeptPage page) -> page.bytes())
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
            KeptPage.Secrets secrets = new KeptPage.Secrets(token(request), code.text());
            KeptPage shown = page.problems().isEmpty() ? kept.getIfPresent(look) : null;
            if (shown == null) {
                shown = KeptPage.of(rendered(look, code, model == null ? Map.of() : model, request, response), secrets);
                if (page.problems().isEmpty()) {
                    kept.put(look, shown);
                }
            }
            response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
            byte[] body = shown.filled(secrets);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
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
}
