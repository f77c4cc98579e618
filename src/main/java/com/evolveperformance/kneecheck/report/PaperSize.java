package com.evolveperformance.kneecheck.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /**
     * What was chosen; else the usual paper of where the browser is from, if it says so, and of the words' language.
     *
     * @throws Unknown where something else was chosen
     */
    static PaperSize of(@Nullable String chosen, HttpServletRequest request, Locale words) {
        if (chosen != null) {
            return named(chosen).orElseThrow(Unknown::new);
        }
        boolean says = request.getHeader("Accept-Language") != null
                && !request.getLocale().getCountry().isEmpty();
        return usual(says ? request.getLocale() : words);
    }

    /** A paper was asked for that is none of ours. */
    static final class Unknown extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
