package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.staff.SignInProvider.TooManyTries;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a sign-in leads: to the submission that was asked for or the inbox, or back to the form with what was typed. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** The name of what {@link SignInController} reads: seconds to wait, 0 where name or password were wrong. */
    static final String WAIT = "staff.sign-in.wait";

    private final Audit audit;
    private final StaffAccounts accounts;

    SignInOutcome(Audit audit, StaffAccounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SignInTarget target = SignInTarget.read(request.getParameter("to"));
        String text = request.getParameter("text");
        KeptNote.put(request.getSession(), target, text == null ? "" : text);
        if (SignInSteps.isAt(Role.SECOND_STEP, authentication)) {
            response.sendRedirect(request.getContextPath() + target.by(SecondStepController.CODE));
            return;
        }
        audit.record(authentication.getName(), AuditAction.SIGN_IN, null);
        boolean first = SignInSteps.isAt(Role.SET_UP, authentication);
        response.sendRedirect(request.getContextPath() + (first ? SecondStepController.SET_UP : target.address()));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof AuthenticationServiceException) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        record(request.getParameter("name"));
        long wait = failure instanceof TooManyTries many ? many.seconds() : 0;
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        }
        response.setStatus(wait > 0 ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
        request.setAttribute(WAIT, wait);
        request.getRequestDispatcher(SignInController.REFUSED).forward(request, response);
    }

    /** Only names of accounts are kept: people type passwords into the wrong field. */
    private void record(@Nullable String typed) {
        String name = typed == null
                ? ""
                : accounts.named(typed).map(StaffAccount::name).orElse("");
        audit.record(name.isEmpty() ? "?" : name, AuditAction.SIGN_IN_FAILED, null);
    }
}
