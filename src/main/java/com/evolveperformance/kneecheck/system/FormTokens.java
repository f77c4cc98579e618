package com.evolveperformance.kneecheck.system;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Form tokens in a cookie of their own, so that a post is accepted after a restart too; scripts cannot read it. */
public final class FormTokens implements CsrfTokenRepository {

    private final Cookies cookies;
    private final CookieCsrfTokenRepository plain;
    private final CookieCsrfTokenRepository secure;

    /**
     * The tokens of one side of the site.
     *
     * @param age how long the browser keeps the cookie; negative until it is closed
     */
    public FormTokens(Cookies cookies, String name, Duration age) {
        this.cookies = cookies;
        this.plain = repository(name, age, false);
        this.secure = repository(Cookies.HOST_PREFIX + name, age, true);
    }

    private static CookieCsrfTokenRepository repository(String name, Duration age, boolean tls) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true)
                .secure(tls)
                .sameSite(Cookies.SAME_SITE)
                .path("/")
                .maxAge(age));
        return repository;
    }

    private CookieCsrfTokenRepository of(HttpServletRequest request) {
        return cookies.isSecure(request) ? secure : plain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}
