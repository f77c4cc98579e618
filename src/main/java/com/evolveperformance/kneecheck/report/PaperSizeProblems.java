package com.evolveperformance.kneecheck.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers a paper size that is none with the sizes there are, each a link to the same file. */
@ControllerAdvice
class PaperSizeProblems {

    @ExceptionHandler(PaperSize.Unknown.class)
    ModelAndView offer(HttpServletRequest request) {
        String address = request.getRequestURI();
        return new ModelAndView("report/paper", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("file", address.substring(address.lastIndexOf('/') + 1))
                .addObject(
                        "sizes",
                        Arrays.stream(PaperSize.values()).map(PaperSize::id).toList());
    }
}
