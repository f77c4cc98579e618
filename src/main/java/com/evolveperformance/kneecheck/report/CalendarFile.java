package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.system.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a calendar. Calendars are shared with families and employers: so everything in it is private, and nothing
 * speaks of a knee unless that was asked for. Each session keeps its id when its day changes: read in twice, or after a
 * change, the calendar holds it once.
 *
 * @param zone whose clock it goes by; null for the clock of whoever reads it, wherever that is
 * @param plain true to name the drills
 * @param back where to find the report; null to leave that out
 */
record CalendarFile(
        Words words,
        @Nullable ZoneId zone,
        boolean plain,
        @Nullable String back) {

    private static final LocalTime START = LocalTime.of(18, 0);
    private static final Duration ALARM = Duration.ofMinutes(-30);
    private static final int RETEST_MINUTES = 30;

    /**
     * One entry.
     *
     * @param id its own within the plan
     * @param on true where it takes place; false where an earlier plan had it
     */
    private record Entry(String id, LocalDate day, int minutes, boolean retest, boolean on) {}

    /**
     * The file, from the plan's first day to its last day to test again.
     *
     * @param reportId stands for the report in the ids of the entries; never its secret
     * @param now when it is written
     */
    byte[] write(String reportId, CalendarPlan plan, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Knee Check//1//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        List<Entry> entries = entries(plan);
        if (zone != null) {
            calendar.add(new CalendarZone(zone)
                    .from(plan.first().minusYears(1), plan.first().plusYears(1)));
        }
        entries.forEach(entry -> calendar.add(event(reportId, entry, plan, now)));
        return CalendarLines.fold(calendar.toString());
    }

    /** The minutes of a session, up to the next five. */
    static int rounded(int minutes) {
        return (minutes + 4) / 5 * 5;
    }

    /** The sessions week by week, then the days to test again. */
    private static List<Entry> entries(CalendarPlan plan) {
        int minutes = rounded(plan.minutes());
        List<Entry> entries = new ArrayList<>();
        for (int week = 0; week < plan.weeks().size(); week++) {
            List<LocalDate> days = plan.weeks().get(week);
            int sessions = plan.revision() > 0 ? CalendarPlan.MOST_DAYS : days.size();
            for (int session = 0; session < sessions; session++) {
                boolean on = session < days.size();
                LocalDate day = on ? days.get(session) : plan.first().plusWeeks(week);
                entries.add(new Entry("week-" + (week + 1) + "-" + (session + 1), day, minutes, false, on));
            }
        }
        for (int retest = 0; retest < plan.retests().size(); retest++) {
            entries.add(new Entry("retest-" + (retest + 1), plan.retests().get(retest), RETEST_MINUTES, true, true));
        }
        return entries;
    }

    private VEvent event(String reportId, Entry entry, CalendarPlan plan, Instant now) {
        LocalDateTime start = entry.day().atTime(START);
        VEvent event = new VEvent(false);
        event.add(new Uid(reportId + "-" + entry.id() + "@knee-check"));
        event.add(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(plan.revision()));
        event.add(new DtStart<>(clock(), start));
        event.add(new DtEnd<>(clock(), start.plusMinutes(entry.minutes())));
        event.add(new Summary(title(entry)));
        event.add(ImmutableClazz.PRIVATE);
        event.add(entry.on() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        String description = description(entry, plan);
        if (!description.isEmpty()) {
            event.add(new Description(description));
        }
        if (back != null) {
            event.add(new Url(URI.create(back)));
        }
        if (entry.on()) {
            event.add(alarm());
        }
        return event;
    }

    private ParameterList clock() {
        return zone == null ? new ParameterList() : new ParameterList(List.of(new TzId(zone.getId())));
    }

    private String title(Entry entry) {
        String key = entry.retest() ? "calendar.retest" : "calendar.drills";
        return words.get(plain ? key + ".plain" : key, entry.minutes());
    }

    private String description(Entry entry, CalendarPlan plan) {
        Stream<String> drills = plain && !entry.retest() ? plan.drills().stream() : Stream.empty();
        return Stream.concat(drills, Stream.ofNullable(back == null ? null : words.get("calendar.back", back)))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private VAlarm alarm() {
        VAlarm alarm = new VAlarm();
        alarm.add(new Trigger(new ParameterList(List.of(Related.START)), ALARM));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(words.get("calendar.alarm")));
        return alarm;
    }
}
