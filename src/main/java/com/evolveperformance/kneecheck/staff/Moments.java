package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.system.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as people at the clinic say them: "Today 9:12 am", "Yesterday 4:30 pm", "May 14, 7:52 pm".
 *
 * @param now what counts as today
 */
public record Moments(Words words, ZoneId zone, Instant now) {

    /** On its own: "Today 9:12 am". */
    public String words(Instant moment) {
        return words(moment, "");
    }

    /** Within a sentence: "today 9:12 am". */
    public String inline(Instant moment) {
        return words(moment, ".inline");
    }

    private String words(Instant moment, String where) {
        ZonedDateTime then = moment.atZone(zone);
        LocalDate day = then.toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        String time = format("time", then).toLowerCase(words.locale());
        if (day.equals(today)) {
            return words.get("staff.moment.today" + where, time);
        }
        if (day.equals(today.minusDays(1))) {
            return words.get("staff.moment.yesterday" + where, time);
        }
        String date = format(day.getYear() == today.getYear() ? "date" : "date-of-another-year", then);
        return words.get("staff.moment.day", date, time);
    }

    private String format(String pattern, ZonedDateTime then) {
        Locale locale = words.locale();
        return DateTimeFormatter.ofPattern(words.get("staff.moment." + pattern), locale)
                .format(then);
    }
}
