package com.evolveperformance.kneecheck.system;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is set about the clinic by {@code kneecheck.clinic.*}; {@link Clinic} puts over it what admins set within the
 * application.
 *
 * @param hours when it is open, on its own clock, such as {@code Mon-Fri 8:00-18:00; Sat 9:00-13:00}
 * @param emergencyNumber digits and spaces only
 * @param accent the brand colour, {@code #rrggbb}
 * @param logo address of the logo
 * @param choices other words for the three ways to go on, by {@code book.title}, {@code book.text}, {@code call.title} …
 */
@ConfigurationProperties("kneecheck.clinic")
record ClinicSettings(
        @DefaultValue("Evolve Performance Healthcare") String name,
        @Nullable String phone,
        @Nullable String bookingUrl,
        @Nullable String email,
        @Nullable String address,
        @Nullable String hours,
        @DefaultValue("UTC") String timeZone,
        @Nullable String logo,
        @Nullable String accent,
        @DefaultValue("911") String emergencyNumber,
        @DefaultValue Map<String, String> choices) {

    ClinicSettings {
        check(!name.isBlank(), "name", "the clinic's name", name);
        check(phone == null || isPhone(phone), "phone", "a phone number like +1 555 010 0199", phone);
        check(
                bookingUrl == null || isBookingUrl(bookingUrl),
                "booking-url",
                "an address that starts with https://",
                bookingUrl);
        check(email == null || email.matches("[^@\\s]+@[^@\\s]+"), "email", "an e-mail address", email);
        check(
                ZoneId.getAvailableZoneIds().contains(timeZone),
                "time-zone",
                "a time zone like America/New_York",
                timeZone);
        check(
                hours == null || isHours(hours),
                "hours",
                "days with their hours like Mon-Fri 8:00-18:00; Sat 9:00-13:00",
                hours);
        check(
                accent == null || AccentColours.takes(accent),
                "accent",
                "a colour like #0a6350 that is no red, which is kept for warnings",
                accent);
        check(emergencyNumber.matches("[0-9 ]{2,12}"), "emergency-number", "a number like 911", emergencyNumber);
        choices = Map.copyOf(choices);
    }

    private static void check(boolean right, String setting, String takes, @Nullable String value) {
        if (!right) {
            throw new WrongSettingException("kneecheck.clinic." + setting, takes, String.valueOf(value));
        }
    }

    static boolean isPhone(String text) {
        return text.matches("[+0-9][0-9 ()./-]{2,30}");
    }

    static boolean isBookingUrl(String text) {
        return text.length() <= 500 && text.matches("https?://\\S+");
    }

    static boolean isHours(String text) {
        return text.length() <= 200 && OpeningHours.read(text).isPresent();
    }
}
