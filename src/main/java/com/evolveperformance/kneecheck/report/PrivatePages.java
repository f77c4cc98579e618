package com.evolveperformance.kneecheck.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page about one runner shares: no search engine keeps it, and its forms can be sent. */
@ControllerAdvice(
        assignableTypes = {
            ReportController.class,
            KeepController.class,
            SharedController.class,
            PlanController.class,
            RunController.class,
            PrivacyController.class,
            ReportFilesController.class
        })
class PrivatePages {

    @ModelAttribute("private")
    boolean isPrivate(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        // Now, because the forms come last: by then the page has begun to leave and no cookie goes with it.
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        return true;
    }
}
