package com.evolveperformance.kneecheck.system;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clinic behind the site, as it is set at this moment. What is not set hides what needs it.
 */
public final class Clinic {

    private final Supplier<ClinicSettings> settings;

    Clinic(Supplier<ClinicSettings> settings) {
        this.settings = settings;
    }

    /** A clinic that stays as it is. */
    public Clinic(
            String name,
            @Nullable String phone,
            @Nullable String bookingUrl,
            @Nullable String email,
            @Nullable String address,
            @Nullable String hours,
            String timeZone,
            @Nullable String logo,
            @Nullable String accent,
            String emergencyNumber) {
        this(new ClinicSettings(
                name, phone, bookingUrl, email, address, hours, timeZone, logo, accent, emergencyNumber, Map.of()));
    }

    private Clinic(ClinicSettings fixed) {
        this(() -> fixed);
    }

    /** This clinic as it is set now, equal to every other that is set the same. */
    public Clinic now() {
        return new Clinic(settings.get());
    }

    public String name() {
        return settings.get().name();
    }

    public @Nullable String phone() {
        return settings.get().phone();
    }

    public @Nullable String bookingUrl() {
        return settings.get().bookingUrl();
    }

    public @Nullable String email() {
        return settings.get().email();
    }

    public @Nullable String address() {
        return settings.get().address();
    }

    public @Nullable String hours() {
        return settings.get().hours();
    }

    public String timeZone() {
        return settings.get().timeZone();
    }

    public @Nullable String logo() {
        return settings.get().logo();
    }

    /** The brand colour, {@code #rrggbb}. */
    public @Nullable String accent() {
        return settings.get().accent();
    }

    /** The address of the style sheet in the brand colour; null where none is set. */
    public @Nullable String look() {
        String accent = accent();
        return accent == null ? null : AccentColours.address(accent);
    }

    public String emergencyNumber() {
        return settings.get().emergencyNumber();
    }

    /** The clinic's own words for a way to go on, such as {@code book.title}; null where it has none. */
    public @Nullable String choice(String key) {
        return settings.get().choices().get(key);
    }

    /** True where the clinic said which clock it goes by. */
    public boolean zoneSet() {
        return !timeZone().equals("UTC");
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone());
    }

    /** How it is at the clinic at this moment; empty where no hours are set. */
    public Optional<OpeningHours.Status> openAt(Instant now) {
        return Optional.ofNullable(hours()).flatMap(OpeningHours::read).map(read -> read.at(now.atZone(zone())));
    }

    /** What a {@code tel:} link takes: digits and a leading plus only; empty where there is no phone. */
    public String dial() {
        String phone = phone();
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }

    /** The first words of the name, for the brand's first line. */
    public String nameStart() {
        String name = name();
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** The last word of the name, for the brand's second line; empty where there is only one. */
    public String nameEnd() {
        String name = name();
        int space = name.lastIndexOf(' ');
        return space < 0 ? "" : name.substring(space + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Clinic clinic && settings.get().equals(clinic.settings.get());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(settings.get());
    }
}
