package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.util.Duration;
import com.evolveperformance.kneecheck.system.Words;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar as another library than the one that wrote it reads it. */
class CalendarFileTests {

    private static final Instant NOW = Instant.parse("2027-03-01T02:30:00.123Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String BACK =
            "https://knee.example.org/reports/dGhpcyBpcyBhIHNlY3JldCB0aGF0IGlzIGxvbmcgZW5vdWdo";
    private static final Set<DayOfWeek> THREE = Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

    /** Sent on Sunday 28 February; the clocks go forward in New York on 14 March, between report and retests. */
    private static final LocalDate SENT = LocalDate.of(2027, 2, 28);

    private final CalendarPlan plan = plan(SENT, THREE, 0);

    @Test
    void holdsEachSessionAndRetestAtTheSameTimeOnTheClock() {
        ICalendar calendar = read(write(NEW_YORK, plan));

        assertThat(calendar.getEvents()).hasSize(20).allSatisfy(event -> {
            ZonedDateTime start = start(event);
            assertThat(start.toLocalTime()).isEqualTo(LocalTime.of(18, 0));
            assertThat(event.getStatus().isConfirmed()).isTrue();
            assertThat(event.getClassification().isPrivate()).isTrue();
            assertThat(event.getSequence().getValue()).isZero();
        });
        assertThat(calendar.getEvents())
                .filteredOn(event -> id(event).contains("retest"))
                .extracting(event -> start(event).toLocalDate())
                .containsExactly(SENT.plusWeeks(4), SENT.plusWeeks(8));
        assertThat(calendar.getEvents())
                .filteredOn(event -> !id(event).contains("retest"))
                .extracting(event -> start(event).getDayOfWeek())
                .isSubsetOf(THREE);
    }

    @Test
    void endsEachSessionAfterItsMinutesAndRemindsHalfAnHourBefore() {
        VEvent event = read(write(NEW_YORK, plan)).getEvents().get(0);

        assertThat(event.getDateEnd().getValue().getTime()
                        - event.getDateStart().getValue().getTime())
                .isEqualTo(25 * 60_000L);
        VAlarm alarm = event.getAlarms().get(0);
        assertThat(alarm.getAction().isDisplay()).isTrue();
        assertThat(alarm.getTrigger().getDuration())
                .isEqualTo(Duration.builder().prior(true).minutes(30).build());
        assertThat(alarm.getDescription().getValue()).doesNotContainIgnoringCase("knee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "Europe/Dublin",
                "Australia/Adelaide",
                "Asia/Kolkata",
                "America/Sao_Paulo",
                "Africa/Casablanca",
                "Pacific/Apia",
                "Europe/London"
            })
    void saysHowTheClocksOfAZoneGo(String id) {
        ZoneId zone = ZoneId.of(id);
        for (int month = 1; month <= 12; month++) {
            LocalDate sent = LocalDate.of(2027, month, 3);
            ICalendar calendar = read(write(zone, plan(sent, THREE, 0)));
            assertThat(calendar.getTimezoneInfo().getTimezones())
                    .singleElement()
                    .satisfies(block -> assertThat(block.getGlobalId()).isNull())
                    .satisfies(block -> assertThat(block.getComponent().validate(List.of(), ICalVersion.V2_0))
                            .isEmpty());
            TimeZone asWritten = own(calendar);
            for (LocalDate day = sent; day.isBefore(sent.plusWeeks(9)); day = day.plusDays(1)) {
                Instant evening = day.atTime(18, 0).atZone(zone).toInstant();
                assertThat(asWritten.getOffset(evening.toEpochMilli()))
                        .as(id + " " + day)
                        .isEqualTo(zone.getRules().getOffset(evening).getTotalSeconds() * 1000);
            }
        }
    }

    @Test
    void goesByTheClockOfWhoeverReadsIt() {
        String text = write(null, plan);

        assertThat(text)
                .contains("DTSTART:20270301T180000\r\n")
                .doesNotContain("TZID")
                .doesNotContain("VTIMEZONE");
        assertThat(read(text).getEvents()).hasSize(20);
    }

    @Test
    void keepsTheIdOfEachSessionWhenItsDayChanges() {
        LocalDate later = SENT.plusDays(9);
        List<VEvent> before = read(write(NEW_YORK, plan)).getEvents();
        List<VEvent> after = read(write(
                        NEW_YORK, plan(later, Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY), 3)))
                .getEvents();

        assertThat(before).extracting(CalendarFileTests::id).doesNotHaveDuplicates();
        assertThat(imported(before, after))
                .hasSize(20)
                .allSatisfy((id, event) ->
                        assertThat(event.getSequence().getValue()).isEqualTo(3));
        assertThat(imported(before, before)).hasSize(20);
        assertThat(before.get(0).getUid().getValue()).isEqualTo("abc-week-1-1@knee-check");
    }

    @Test
    void takesBackSessionsThatAPlanLost() {
        List<VEvent> before = read(write(NEW_YORK, plan)).getEvents();
        List<VEvent> after = read(write(NEW_YORK, plan(SENT, Set.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY), 1)))
                .getEvents();

        Map<String, VEvent> held = imported(before, after);
        assertThat(held.values())
                .filteredOn(event -> event.getStatus().isConfirmed())
                .hasSize(14);
        assertThat(held.values())
                .filteredOn(event -> event.getStatus().isCancelled())
                .hasSize(6)
                .allSatisfy(event -> assertThat(event.getAlarms()).isEmpty());
    }

    @Test
    void saysNothingOfAKneeUnlessAskedTo() {
        String neutral = write(NEW_YORK, plan);
        assertThat(unfolded(neutral)).doesNotContainIgnoringCase("knee dr").doesNotContain("Heel raise");
        assertThat(unfolded(neutral)).contains("SUMMARY:25 minutes for me\r\n");

        String plain = text(new CalendarFile(words(), NEW_YORK, true, null), plan);
        VEvent event = read(plain).getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo("Knee drills, about 25 minutes");
        assertThat(event.getDescription().getValue())
                .isEqualTo(
                        "Heel raise; both\nSide plank, left, right\nÉtirement \\ du mollet – très très très long, 漢字漢字漢字");
    }

    @Test
    void leadsBackToTheReportOrNot() {
        List<VEvent> with = read(write(NEW_YORK, plan)).getEvents();
        assertThat(with).allSatisfy(event -> {
            assertThat(event.getUrl().getValue()).isEqualTo(BACK);
            assertThat(event.getDescription().getValue()).contains(BACK);
            assertThat(event.getUid().getValue()).doesNotContain("dGhpcyBp");
        });

        String without = text(new CalendarFile(words(), NEW_YORK, false, null), plan);
        assertThat(without).doesNotContain("http").doesNotContain("URL");
    }

    @Test
    void foldsLinesByBytesAndEndsThemAsCalendarsWant() {
        byte[] bytes = new CalendarFile(words(), NEW_YORK, true, BACK).write("abc", plan, NOW);
        String text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text).contains("\r\n ");
    }

    private static Map<String, VEvent> imported(List<VEvent> first, List<VEvent> second) {
        Map<String, VEvent> held = new HashMap<>();
        first.forEach(event -> held.put(id(event), event));
        second.forEach(event -> held.merge(
                id(event),
                event,
                (old, next) -> List.of(old, next).stream()
                        .max(Comparator.comparing(each -> each.getSequence().getValue()))
                        .orElseThrow()));
        return held;
    }

    private static CalendarPlan plan(LocalDate sent, Set<DayOfWeek> days, int revision) {
        LocalDate first = sent.plusDays(1);
        return new CalendarPlan(
                first,
                IntStream.range(0, 6)
                        .mapToObj(first::plusWeeks)
                        .map(week -> week.datesUntil(week.plusWeeks(1))
                                .filter(day -> days.contains(day.getDayOfWeek()))
                                .toList())
                        .toList(),
                22,
                List.of(sent.plusWeeks(4), sent.plusWeeks(8)),
                List.of(
                        "Heel raise; both",
                        "Side plank, left, right",
                        "Étirement \\ du mollet – très très très long, 漢字漢字漢字"),
                revision);
    }

    private static Words words() {
        return new Words(Reports.MESSAGES, Locale.ENGLISH);
    }

    private static String write(ZoneId zone, CalendarPlan plan) {
        return text(new CalendarFile(words(), zone, false, BACK), plan);
    }

    private static String text(CalendarFile file, CalendarPlan plan) {
        return new String(file.write("abc", plan, NOW), StandardCharsets.UTF_8);
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static ICalendar read(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    private static TimeZone own(ICalendar calendar) {
        TimezoneAssignment zone =
                calendar.getTimezoneInfo().getTimezones().iterator().next();
        return new biweekly.io.ICalTimeZone(zone.getComponent());
    }

    private static ZonedDateTime start(VEvent event) {
        return event.getDateStart().getValue().toInstant().atZone(NEW_YORK);
    }

    private static String id(VEvent event) {
        return event.getUid().getValue();
    }
}
