package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.KeptFor;
import com.evolveperformance.kneecheck.system.RefusedForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie that holds a draft's code: the only thing a runner's browser keeps. */
@Component
class DraftCookie {

    private static final String NAME = RefusedForms.DRAFT_COOKIE;

    private final KeptFor keptFor;

    DraftCookie(KeptFor keptFor) {
        this.keptFor = keptFor;
    }

    Optional<Token> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .filter(cookie -> !cookie.getValue().isEmpty())
                .map(cookie -> new Token(cookie.getValue()));
    }

    void write(Token code, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, code.text())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(keptFor.drafts())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
