package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Cookies;
import com.evolveperformance.kneecheck.system.RefusedForms;
import com.evolveperformance.kneecheck.system.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cookie that holds a draft's code: the only thing a runner's browser keeps. */
@Component
class DraftCookie {

    private final Settings settings;
    private final Cookies cookies;

    DraftCookie(Settings settings, Cookies cookies) {
        this.settings = settings;
        this.cookies = cookies;
    }

    Optional<Token> read(HttpServletRequest request) {
        return cookies.read(RefusedForms.DRAFT_COOKIE, request).map(Token::new);
    }

    void write(Token code, HttpServletRequest request, HttpServletResponse response) {
        cookies.write(
                RefusedForms.DRAFT_COOKIE, code.text(), settings.retention().drafts(), request, response);
    }
}
