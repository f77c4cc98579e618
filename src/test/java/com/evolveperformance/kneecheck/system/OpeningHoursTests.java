package com.evolveperformance.kneecheck.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** 23 November 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59, false, 2026-11-23T08:00",
        "2026-11-23T08:00, true, 2026-11-23T12:00",
        "2026-11-23T11:59:59, true, 2026-11-23T12:00",
        "2026-11-23T12:00, false, 2026-11-23T13:00",
        "2026-11-23T13:00, true, 2026-11-23T18:00",
        "2026-11-23T18:00, false, 2026-11-24T08:00",
        "2026-11-23T00:00, false, 2026-11-23T08:00",
        "2026-11-27T18:00, false, 2026-11-28T09:00",
        "2026-11-28T12:59, true, 2026-11-28T13:00",
        "2026-11-28T13:00, false, 2026-11-30T08:00",
        "2026-11-29T10:00, false, 2026-11-30T08:00"
    })
    void knowsWhetherItIsOpenAndUntilWhen(String now, boolean open, String changes) {
        check("Mon-Fri 8:00-12:00, 13:00-18:00; Sat 9:00-13:00; Sun closed", now, open, changes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T23:59, true, 2026-11-28T02:00",
        "2026-11-28T00:00, true, 2026-11-28T02:00",
        "2026-11-28T01:59, true, 2026-11-28T02:00",
        "2026-11-28T02:00, false, 2026-12-04T22:00",
        "2026-11-27T21:59, false, 2026-11-27T22:00"
    })
    void goesOnBeyondMidnight(String now, boolean open, String changes) {
        check("Fri 22:00-2:00", now, open, changes);
    }

    @Test
    void joinsWhatFollowsWithoutAPause() {
        check("Mon 20:00-24:00; Tue 0:00-6:00", "2026-11-23T23:00", true, "2026-11-24T06:00");
        check("Mon-Tue 0-24", "2026-11-23T23:00", true, "2026-11-25T00:00");
        check("Mon 8-12, 10-14", "2026-11-23T11:00", true, "2026-11-23T14:00");
    }

    @Test
    void namesNoEndWhereThereIsNone() {
        assertThat(at("24/7", "2026-11-23T23:00")).isEqualTo(new OpeningHours.Status(true, null));
    }

    /** On 14 March 2027 there is no 2:30; on 7 November 2027 there is 1:30 twice. */
    @Test
    void followsTheClockWhenItChanges() {
        check("Sun 2:30-10:00", "2027-03-14T01:59", false, "2027-03-14T03:30");
        check("Sat 22:00-6:00", "2027-03-14T03:00", true, "2027-03-14T06:00");
        check("Sun 2:00-3:00", "2027-03-14T00:00", false, "2027-03-21T02:00");
        OpeningHours hours = OpeningHours.read("Sun 1:30-2:00").orElseThrow();
        ZonedDateTime first = Instant.parse("2027-11-07T05:45:00Z").atZone(NEW_YORK);
        assertThat(hours.at(first).open()).isTrue();
        assertThat(hours.at(first.plusHours(1)).open()).isTrue();
        assertThat(hours.at(first.plusHours(1)).changes()).isEqualTo("2027-11-07T02:00:00-05:00[America/New_York]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon-Fri 8:00-18:00",
                "Mo-Fr 08:00-18:00",
                "Mon–Fri 8–18",
                "Monday to Friday: 8 am to 6 pm",
                "monday, tuesday, wed, thu. and friday 8.00 - 18.00",
                "Mon-Fri 8am-6pm, Sat and Sun closed",
                "Fri-Mon closed; Mon-Fri 8:00-18:00"
            })
    void readsHoursAsPeopleWriteThem(String line) {
        check(line, "2026-11-23T07:00", false, "2026-11-23T08:00");
        check(line, "2026-11-27T17:00", true, "2026-11-27T18:00");
        check(line, "2026-11-27T18:00", false, "2026-11-30T08:00");
    }

    @Test
    void readsHalvesOfTheDay() {
        check("Mon 12am-12pm", "2026-11-23T11:00", true, "2026-11-23T12:00");
        check("Mon 12pm-1pm", "2026-11-23T12:30", true, "2026-11-23T13:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "by appointment",
                "8-18",
                "Mon-Fri",
                "Mon-Fri 8",
                "Mon 8-",
                "Mon 25-26",
                "Mon 8:60-9",
                "Mon 24:01-25",
                "Mon 13pm-14pm",
                "Mon 0am-1am",
                "Mon 8:00-8:00",
                "Noday 8-18",
                "Mon- 8-18",
                "Mon closed",
                "Mon 8-18 <b>",
                "Mon 8-18 Tue",
                "m 8-18"
            })
    void refusesWhatIsNoHours(String line) {
        assertThat(OpeningHours.read(line)).isEmpty();
    }

    @Test
    void stopsTheStartWithOneLineThatSaysWhatItTakes() {
        assertThatThrownBy(() -> clinic("whenever"))
                .isInstanceOf(WrongSettingException.class)
                .hasMessage("The setting kneecheck.clinic.hours takes days with their hours like"
                        + " Mon-Fri 8:00-18:00; Sat 9:00-13:00, not \"whenever\".");
    }

    @Test
    void readsTheClinicsOwnClock() {
        Instant morning = Instant.parse("2026-11-23T13:00:00Z");

        assertThat(clinic("Mon 8-9").openAt(morning).orElseThrow().open()).isTrue();
        assertThat(clinic("Mon 8-9")
                        .openAt(morning.minusSeconds(1))
                        .orElseThrow()
                        .open())
                .isFalse();
        assertThat(clinic(null).openAt(morning)).isEmpty();
    }

    private static Clinic clinic(String hours) {
        return new Clinic("Clinic", null, null, null, null, hours, NEW_YORK.getId(), null, null, "911");
    }

    private static void check(String line, String now, boolean open, String changes) {
        assertThat(at(line, now))
                .isEqualTo(new OpeningHours.Status(
                        open, LocalDateTime.parse(changes).atZone(NEW_YORK)));
    }

    private static OpeningHours.Status at(String line, String now) {
        return OpeningHours.read(line).orElseThrow().at(LocalDateTime.parse(now).atZone(NEW_YORK));
    }
}
