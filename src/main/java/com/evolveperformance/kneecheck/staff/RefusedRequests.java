package com.evolveperformance.kneecheck.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens to requests that may not go on: who only looks is asked to sign in; who sends a form too late is told so
 * and sees again what was typed.
 */
@Component
class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (!looks(request)) {
            explain(HttpStatus.UNAUTHORIZED, request, response);
            return;
        }
        response.sendRedirect(
                request.getContextPath() + SignInTarget.of(path(request)).by(SignInController.SIGN_IN));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            explain(HttpStatus.FORBIDDEN, request, response);
        } else if (isAt(Role.SECOND_STEP)) {
            lead(SignInTarget.of(path(request)).by(SecondStepController.CODE), request, response);
        } else if (isAt(Role.SET_UP)) {
            lead(SecondStepController.SET_UP, request, response);
        } else {
            // an address that has no rule is no address
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    private static void explain(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(status.value());
        request.getRequestDispatcher(SignInController.NOT_SENT).forward(request, response);
    }

    /** To the step that is next; what a form brought is shown again. */
    private static void lead(String step, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (looks(request)) {
            response.sendRedirect(request.getContextPath() + step);
        } else {
            explain(HttpStatus.UNAUTHORIZED, request, response);
        }
    }

    private static boolean isAt(String right) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && SignInSteps.isAt(right, who);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean looks(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
