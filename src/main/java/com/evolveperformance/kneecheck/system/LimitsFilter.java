package com.evolveperformance.kneecheck.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks an address that sends too much to wait, before any work is done for it. What was typed is shown again. */
@Component
@Order(LimitsFilter.BEFORE_SECURITY)
class LimitsFilter extends OncePerRequestFilter {

    /** The sign-in is answered within Spring Security, whose own filter stands at -100. */
    static final int BEFORE_SECURITY = -101;

    private static final Pattern LINK = Pattern.compile("/reports/.+|/shared/.+|/assessment/resume/.+");
    private static final Pattern PAGE = Pattern.compile("/assessment/[a-z0-9-]+");

    private final Limits limits;
    private final Cookies cookies;

    LimitsFilter(Limits limits, Cookies cookies) {
        this.limits = limits;
        this.cookies = cookies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Limits.Kind> kind = kind(request);
        Duration wait = kind.map(counted -> limits.take(counted, request.getRemoteAddr()))
                .orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            if (kind.filter(Limits.Kind.WRONG_LINKS::equals).isPresent()
                    && response.getStatus() != HttpStatus.NOT_FOUND.value()) {
                limits.giveBack(Limits.Kind.WRONG_LINKS, request.getRemoteAddr());
            }
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        if (kind.filter(Limits.Kind.DRAFTS::equals).isPresent()
                && PAGE.matcher(request.getRequestURI()).matches()) {
            request.setAttribute(RefusedForms.PROBLEM, RefusedForms.TOO_MANY);
            request.getRequestDispatcher(request.getRequestURI() + "/again").forward(request, response);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private Optional<Limits.Kind> kind(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (LINK.matcher(path).matches()) {
            return Optional.of(Limits.Kind.WRONG_LINKS);
        }
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        return switch (path) {
            case "/assessment" -> Optional.of(Limits.Kind.DRAFTS);
            case "/assessment/submit" -> Optional.of(Limits.Kind.SUBMISSIONS);
            case "/staff/sign-in", "/staff/sign-in/passkey/options", "/staff/setup" ->
                Optional.of(Limits.Kind.SIGN_INS);
            default ->
                // a page without its draft starts one
                PAGE.matcher(path).matches() && cookies.read(RefusedForms.DRAFT_COOKIE, request).isEmpty()
                        ? Optional.of(Limits.Kind.DRAFTS)
                        : Optional.empty();
        };
    }
}
