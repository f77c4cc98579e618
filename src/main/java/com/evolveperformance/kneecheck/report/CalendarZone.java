package com.evolveperformance.kneecheck.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * What a calendar has to know about a time zone: each change of its clocks, as Java knows them. The calendar library would
 * take them from files of its own, and ask another site for newer ones.
 */
record CalendarZone(ZoneId zone) {

    /** The clocks from one day to another, with the change before. */
    VTimeZone from(LocalDate first, LocalDate last) {
        VTimeZone block = new VTimeZone();
        block.add(new TzId(zone.getId()));
        ZoneRules rules = zone.getRules();
        Instant start = first.atStartOfDay(zone).toInstant();
        Instant end = last.atStartOfDay(zone).toInstant();
        ZoneOffsetTransition change = rules.previousTransition(start);
        if (change == null) {
            ZoneOffset offset = rules.getOffset(start);
            block.add(observance(first.minusYears(1).atStartOfDay(), offset, offset, start));
            change = rules.nextTransition(start);
        }
        while (change != null && change.getInstant().isBefore(end)) {
            block.add(observance(
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    change.getInstant()));
            change = rules.nextTransition(change.getInstant());
        }
        return block;
    }

    private Observance observance(LocalDateTime since, ZoneOffset before, ZoneOffset after, Instant moment) {
        boolean summer = zone.getRules().isDaylightSavings(moment);
        Observance observance = summer ? new Daylight() : new Standard();
        observance.add(new DtStart<>(since));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(
                new TzName(DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(moment.atZone(zone))));
        return observance;
    }
}
