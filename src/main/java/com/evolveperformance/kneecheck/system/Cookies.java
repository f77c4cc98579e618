package com.evolveperformance.kneecheck.system;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * How all cookies of ours are written: no script reads them, other sites do not send them along. Behind TLS they are also
 * Secure, and their names say so to the browser, which then takes them from nobody else.
 */
@Component
public class Cookies {

    /** Browsers take a cookie of such a name only over TLS, for this host alone and for all of its paths. */
    static final String HOST_PREFIX = "__Host-";

    static final String SAME_SITE = "Lax";

    private final boolean publicTls;

    public Cookies(Settings settings) {
        String address = settings.publicUrl();
        this.publicTls = address != null && address.startsWith("https:");
    }

    /** Whether the visitor came by TLS: by what the one configured proxy says, or because the site is only there by TLS. */
    public boolean isSecure(HttpServletRequest request) {
        return publicTls || request.isSecure();
    }

    /** The value of a cookie by its plain name. */
    public Optional<String> read(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, fullName(name, request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    public void write(
            String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(fullName(name, request), value)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite(SAME_SITE)
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String fullName(String name, HttpServletRequest request) {
        return isSecure(request) ? HOST_PREFIX + name : name;
    }
}
