package com.evolveperformance.kneecheck.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class CookiesTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void areForThisHostAloneWhereTheVisitorCameByTls() {
        request.setSecure(true);
        writeAll(cookies(null));

        assertAll("__Host-knee-", true);
    }

    @Test
    void areSoOnASiteThatIsOnlyThereByTls() {
        writeAll(cookies("https://knee.example.org"));

        assertAll("__Host-knee-", true);
    }

    @Test
    void workWithoutTlsOnAClinicsOwnMachine() {
        writeAll(cookies("http://localhost:8080"));

        assertAll("knee-", false);
    }

    @Test
    void areNotReadByTheirPlainNamesBehindTls() {
        request.setSecure(true);
        request.setCookies(new Cookie("knee-draft", "planted"));
        assertThat(cookies(null).read("knee-draft", request)).isEmpty();

        request.setCookies(new Cookie("knee-draft", "planted"), new Cookie("__Host-knee-draft", "own"));
        assertThat(cookies(null).read("knee-draft", request)).contains("own");
    }

    private void assertAll(String start, boolean secure) {
        assertThat(response.getCookies()).hasSize(3).allSatisfy(cookie -> {
            assertThat(cookie.getName()).startsWith(start);
            assertThat(cookie.getSecure()).isEqualTo(secure);
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain()).isNull();
        });
    }

    private void writeAll(Cookies cookies) {
        cookies.write("knee-draft", "x", Duration.ofDays(1), request, response);
        FormTokens tokens = new FormTokens(cookies, "knee-form", Duration.ofDays(30));
        tokens.saveToken(tokens.generateToken(request), request, response);
        new SessionCookie(cookies, "knee-staff").writeCookieValue(new CookieValue(request, response, "id"));
    }

    static Cookies cookies(@Nullable String publicUrl) {
        return new Cookies(new Settings(
                Path.of("data"), publicUrl, null, new Settings.Retention(Duration.ofDays(30), Duration.ofDays(730))));
    }
}
