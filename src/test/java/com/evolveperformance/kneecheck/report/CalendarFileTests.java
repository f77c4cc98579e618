package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.system.Words;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    /** The clocks go forward in New York on 14 March 2027, between the report and the second retest. */
    private static final Instant SENT = Instant.parse("2027-03-01T02:30:00Z");

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final CalendarFile file = new CalendarFile(new Words(Reports.MESSAGES, Locale.ENGLISH), ZONE);
    private final DrillPlan plan = new DrillPlan(List.of(), 22, 3, List.of(4, 8));

    @Test
    void holdsDrillDaysAndRetestsAtTheSameTimeOnTheClock() {
        List<VEvent> events = read().getEvents();

        assertThat(events).hasSize(26);
        assertThat(events).allSatisfy(event -> {
            ZonedDateTime start = event.getDateStart().getValue().toInstant().atZone(ZONE);
            assertThat(start.toLocalTime()).isEqualTo(LocalTime.of(18, 0));
            assertThat(event.getAlarms()).hasSize(1);
            assertThat(event.getSummary().getValue()).doesNotContainIgnoringCase("knee");
        });
        assertThat(events)
                .filteredOn(event ->
                        event.getDateStart().getValue().toInstant().atZone(ZONE).getDayOfWeek() == DayOfWeek.SUNDAY)
                .hasSize(2); // the report is of a Sunday evening, and so are the days to test again
    }

    @Test
    void keepsTheIdOfEachDay() {
        List<String> ids = ids(read());

        assertThat(ids).doesNotHaveDuplicates().isEqualTo(ids(read()));
        assertThat(ids.get(0)).isEqualTo("abc-2027-03-01@knee-check");
    }

    private static List<String> ids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private ICalendar read() {
        return Biweekly.parse(new String(file.write("abc", SENT, plan), StandardCharsets.UTF_8))
                .first();
    }
}
