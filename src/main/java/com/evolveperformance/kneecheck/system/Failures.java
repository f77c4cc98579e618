package com.evolveperformance.kneecheck.system;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What an error page and the log may say: a reference number that joins the two, the status and the kind of failure. Never
 * the message of an exception, because it may hold what somebody typed.
 */
@Component
class Failures extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int SERVER_ERROR = 500;

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("status", attributes.getOrDefault("status", SERVER_ERROR));
        if (attributes.get("status") instanceof Integer status && status >= SERVER_ERROR) {
            String reference =
                    String.valueOf(request.getAttribute(RequestNumber.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
            shown.put("reference", reference);
            Throwable failure = getError(request);
            log.error(
                    "Request failed with {}, reference {}, because of {}",
                    status,
                    reference,
                    failure == null ? "no exception" : outline(failure));
        }
        return shown;
    }

    /** The kinds of the failure and its causes, and where they came from; no messages. */
    private static String outline(Throwable failure) {
        StringBuilder outline = new StringBuilder();
        for (Throwable each = failure; each != null && outline.length() < 4000; each = each.getCause()) {
            outline.append("\n  ").append(each.getClass().getName());
            Arrays.stream(each.getStackTrace())
                    .limit(6)
                    .forEach(at -> outline.append("\n    at ").append(at));
        }
        return outline.toString();
    }
}
