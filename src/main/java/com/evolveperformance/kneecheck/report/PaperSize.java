package com.evolveperformance.kneecheck.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a PDF is laid out for. */
enum PaperSize {
    A4,
    LETTER;

    /** Where Letter is the usual paper (Unicode CLDR, territory info: measurement, paper size). */
    private static final Set<String> LETTER_COUNTRIES =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    /** The value of {@code paper} in an address, and the name that CSS has for it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PaperSize> named(String id) {
        return Arrays.stream(values()).filter(size -> size.id().equals(id)).findFirst();
    }

    /** The usual paper of a language: English without a country is from the US, any other is from elsewhere. */
    static PaperSize usual(Locale locale) {
        boolean letter = locale.getCountry().isEmpty()
                ? locale.getLanguage().equals("en")
                : LETTER_COUNTRIES.contains(locale.getCountry());
        return letter ? LETTER : A4;
    }

    /** What was chosen, else the usual paper of the browser's language or the words'; empty where there is no such paper. */
    static Optional<PaperSize> of(@Nullable String chosen, HttpServletRequest request, Locale words) {
        return chosen == null
                ? Optional.of(
                        usual(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? words : request.getLocale()))
                : named(chosen);
    }

    /** The page that answers a paper that is none: those there are, each a link to the same file. */
    static ModelAndView offer(HttpServletRequest request) {
        String address = request.getRequestURI();
        return new ModelAndView("report/paper", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("file", address.substring(address.lastIndexOf('/') + 1))
                .addObject("sizes", Arrays.stream(values()).map(PaperSize::id).toList());
    }
}
