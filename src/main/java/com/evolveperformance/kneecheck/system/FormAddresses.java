package com.evolveperformance.kneecheck.system;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * An address that only takes a form stays in the browser's bar when the form's answer is a page. Whoever opens it again is
 * led to the page the form stands on: the same address without its last part, as often as it takes.
 */
@ControllerAdvice
class FormAddresses {

    @ExceptionHandler
    ResponseEntity<Void> opened(HttpRequestMethodNotSupportedException refused, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        String path = request.getRequestURI();
        if (!request.getMethod().equals(HttpMethod.GET.name()) || path.lastIndexOf('/') < 1) {
            throw refused;
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path.substring(0, path.lastIndexOf('/')))
                .build();
    }
}
