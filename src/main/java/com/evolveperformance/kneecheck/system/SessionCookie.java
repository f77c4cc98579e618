package com.evolveperformance.kneecheck.system;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie of a staff session, written as {@link Cookies} are. */
@Component
class SessionCookie implements CookieSerializer {

    private final Cookies cookies;
    private final CookieSerializer plain;
    private final CookieSerializer secure;

    SessionCookie(Cookies cookies, @Value("${server.servlet.session.cookie.name}") String name) {
        this.cookies = cookies;
        this.plain = serializer(name, false);
        this.secure = serializer(Cookies.HOST_PREFIX + name, true);
    }

    private static CookieSerializer serializer(String name, boolean tls) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(tls);
        serializer.setSameSite(Cookies.SAME_SITE);
        return serializer;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        (cookies.isSecure(value.getRequest()) ? secure : plain).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return (cookies.isSecure(request) ? secure : plain).readCookieValues(request);
    }
}
