package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Cookies;
import com.evolveperformance.kneecheck.system.KeptFor;
import com.evolveperformance.kneecheck.system.RefusedForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cookie that holds a draft's code: the only thing a runner's browser keeps. */
@Component
class DraftCookie {

    private final KeptFor keptFor;
    private final Cookies cookies;

    DraftCookie(KeptFor keptFor, Cookies cookies) {
        this.keptFor = keptFor;
        this.cookies = cookies;
    }

    Optional<Token> read(HttpServletRequest request) {
        return cookies.read(RefusedForms.DRAFT_COOKIE, request).map(Token::new);
    }

    void write(Token code, HttpServletRequest request, HttpServletResponse response) {
        cookies.write(RefusedForms.DRAFT_COOKIE, code.text(), keptFor.drafts(), request, response);
    }
}
