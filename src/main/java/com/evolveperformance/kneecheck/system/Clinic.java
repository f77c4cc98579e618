package com.evolveperformance.kneecheck.system;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clinic behind the site, as set by {@code kneecheck.clinic.*}. What is not set hides what needs it.
 *
 * @param hours when it is open, on its own clock, such as {@code Mon-Fri 8:00-18:00; Sat 9:00-13:00}
 * @param emergencyNumber digits and spaces only
 * @param accent the brand colour, {@code #rrggbb}
 * @param logo address of the logo
 */
@ConfigurationProperties("kneecheck.clinic")
public record Clinic(
        @DefaultValue("Evolve Performance Healthcare") String name,
        @Nullable String phone,
        @Nullable String bookingUrl,
        @Nullable String email,
        @Nullable String address,
        @Nullable String hours,
        @DefaultValue("UTC") String timeZone,
        @Nullable String logo,
        @Nullable String accent,
        @DefaultValue("911") String emergencyNumber) {

    public Clinic {
        check(!name.isBlank(), "name", "the clinic's name", name);
        check(
                phone == null || phone.matches("[+0-9][0-9 ()./-]{2,30}"),
                "phone",
                "a phone number like +1 555 010 0199",
                phone);
        check(
                bookingUrl == null || bookingUrl.matches("https?://\\S+"),
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
                hours == null || OpeningHours.read(hours).isPresent(),
                "hours",
                "days with their hours like Mon-Fri 8:00-18:00; Sat 9:00-13:00",
                hours);
        check(accent == null || accent.matches("#[0-9a-fA-F]{6}"), "accent", "a colour like #0a6350", accent);
        check(emergencyNumber.matches("[0-9 ]{2,12}"), "emergency-number", "a number like 911", emergencyNumber);
    }

    private static void check(boolean right, String setting, String takes, @Nullable String value) {
        if (!right) {
            throw new WrongSettingException("kneecheck.clinic." + setting, takes, String.valueOf(value));
        }
    }

    /** True where the clinic said which clock it goes by. */
    public boolean zoneSet() {
        return !timeZone.equals("UTC");
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** How it is at the clinic at this moment; empty where no hours are set. */
    public Optional<OpeningHours.Status> openAt(Instant now) {
        return Optional.ofNullable(hours).flatMap(OpeningHours::read).map(read -> read.at(now.atZone(zone())));
    }

    /** What a {@code tel:} link takes: digits and a leading plus only; empty where there is no phone. */
    public String dial() {
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }

    /** The first words of the name, for the brand's first line. */
    public String nameStart() {
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** The last word of the name, for the brand's second line; empty where there is only one. */
    public String nameEnd() {
        int space = name.lastIndexOf(' ');
        return space < 0 ? "" : name.substring(space + 1);
    }
}
