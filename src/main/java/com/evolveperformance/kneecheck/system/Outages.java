package com.evolveperformance.kneecheck.system;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The friendly page also where the database is away before any page of ours is reached: a staff session is looked up in
 * it. The error page itself is made without cookies, so that it does not look again.
 */
@Component
@Order(Outages.AFTER_REQUEST_NUMBER)
class Outages extends OncePerRequestFilter {

    static final int AFTER_REQUEST_NUMBER = Ordered.HIGHEST_PRECEDENCE + 1;
    static final String AGAIN_IN_SECONDS = "10";

    private static final String AWAY = Outages.class.getName();

    private final StorageHealth storage;

    Outages(StorageHealth storage) {
        this.storage = storage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR && request.getAttribute(AWAY) != null) {
            chain.doFilter(new WithoutCookies(request), response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            Exception outage = outage(failed);
            if (outage == null || response.isCommitted()) {
                throw failed;
            }
            storage.failed(outage);
            request.setAttribute(AWAY, true);
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static @Nullable Exception outage(Throwable failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof DataAccessException || each instanceof TransactionException) {
                return (Exception) each;
            }
        }
        return null;
    }

    private static final class WithoutCookies extends HttpServletRequestWrapper {

        WithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}
