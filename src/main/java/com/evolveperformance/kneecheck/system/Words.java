package com.evolveperformance.kneecheck.system;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
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

    /** A number with one digit after the point at most, halves up, and none where it is a whole one. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A day as the language writes it out, such as "November 23, 2026". */
    public String date(TemporalAccessor day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
