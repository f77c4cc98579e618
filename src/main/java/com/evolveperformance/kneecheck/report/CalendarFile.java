package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.system.Words;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A plan as a calendar. Calendars are shared with families and employers, so nothing in it speaks of a knee and no link
 * leads to the report. Read in twice, it changes nothing: each day keeps its id.
 */
record CalendarFile(Words words, ZoneId zone) {

    /** The drill days of the week plan: see {@link PlanWords}. */
    private static final Set<DayOfWeek> DRILL_DAYS =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

    private static final LocalTime START = LocalTime.of(18, 0);
    private static final Duration ALARM = Duration.ofMinutes(-30);
    private static final int RETEST_MINUTES = 30;

    /**
     * The file, from the day after the report to the last day to test again.
     *
     * @param reportId stands for the report in the ids of the events; never its secret
     */
    byte[] write(String reportId, Instant submittedAt, DrillPlan plan) {
        LocalDate first = submittedAt.atZone(zone).toLocalDate();
        List<LocalDate> retests =
                plan.retestWeeks().stream().map(first::plusWeeks).toList();
        LocalDate last = retests.stream().max(LocalDate::compareTo).orElse(first);
        int minutes = (plan.minutes() + 4) / 5 * 5;

        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Knee Check//1//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        first.plusDays(1).datesUntil(last.plusDays(1)).forEach(day -> {
            boolean retest = retests.contains(day);
            if (retest || DRILL_DAYS.contains(day.getDayOfWeek())) {
                calendar.add(event(reportId, submittedAt, day, retest ? RETEST_MINUTES : minutes, retest));
            }
        });
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** In UTC, worked out for each day, so that it is the same time on the clock before and after a clock change. */
    private VEvent event(String reportId, Instant stamp, LocalDate day, int minutes, boolean retest) {
        Instant start = day.atTime(START).atZone(zone).toInstant();
        VEvent event = new VEvent(false);
        event.add(new Uid(reportId + "-" + day + "@knee-check"));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(start.plus(Duration.ofMinutes(minutes))));
        event.add(new Summary(words.get(retest ? "calendar.retest" : "calendar.drills", minutes)));
        VAlarm alarm = new VAlarm(ALARM);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(words.get("calendar.alarm")));
        event.add(alarm);
        return event;
    }
}
