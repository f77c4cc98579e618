package com.evolveperformance.kneecheck.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever is sent here comes from a form of ours. Anything that says it is something else is refused unread. */
@Component
@Order(FormsOnly.BEFORE_LIMITS)
class FormsOnly extends OncePerRequestFilter {

    static final int BEFORE_LIMITS = LimitsFilter.BEFORE_SECURITY - 1;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && !isForm(request.getContentType())) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Which of the two a page takes is its own affair; without a type there is nothing that would be read. */
    private static boolean isForm(@Nullable String type) {
        String lower = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        return lower.isEmpty()
                || lower.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || lower.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}
