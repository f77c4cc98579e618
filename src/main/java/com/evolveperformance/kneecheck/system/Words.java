package com.evolveperformance.kneecheck.system;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The messages in one language. A key without words is a defect, so asking for one fails. */
public record Words(MessageSource messages, Locale locale) {

    /** The words of a key; arguments go in as {@code {0}}, {@code {1}} … */
    public String get(String key, Object... args) {
        return messages.getMessage(key, args.length == 0 ? null : args, locale);
    }

    /** The words of a key that need not be there. */
    public @Nullable String orNull(String key, Object... args) {
        return messages.getMessage(key, args.length == 0 ? null : args, null, locale);
    }
}
