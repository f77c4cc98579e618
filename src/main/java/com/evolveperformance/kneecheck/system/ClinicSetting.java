package com.evolveperformance.kneecheck.system;

import java.util.Locale;
import java.util.function.Predicate;

/** What admins can set within the application, with what each takes. Blank gives back what the properties or words say. */
public enum ClinicSetting {
    NAME("clinic.name", text -> text.length() <= 80),
    PHONE("clinic.phone", ClinicSettings::isPhone),
    HOURS("clinic.hours", ClinicSettings::isHours),
    BOOKING_URL("clinic.booking-url", ClinicSettings::isBookingUrl),
    ACCENT("clinic.accent", AccentColours::takes),
    BOOK_TITLE("choice.book.title", ClinicSetting::isTitle),
    BOOK_TEXT("choice.book.text", ClinicSetting::isText),
    CALL_TITLE("choice.call.title", ClinicSetting::isTitle),
    CALL_TEXT("choice.call.text", ClinicSetting::isText),
    REPORT_TITLE("choice.report.title", ClinicSetting::isTitle),
    REPORT_TEXT("choice.report.text", ClinicSetting::isText),
    DRAFTS("retention.drafts", ClinicSetting::isDays),
    SUBMISSIONS("retention.submissions", ClinicSetting::isDays);

    /** The setting that holds the hash of the logo. */
    public static final String LOGO = "clinic.logo";

    private final String stored;
    private final Predicate<String> takes;

    ClinicSetting(String stored, Predicate<String> takes) {
        this.stored = stored;
        this.takes = takes;
    }

    /** As fields and messages name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is stored. */
    public String stored() {
        return stored;
    }

    /** True for a text that it can be set to; blank is no setting. */
    public boolean takes(String text) {
        return text.chars().noneMatch(Character::isISOControl) && takes.test(text);
    }

    private static boolean isTitle(String text) {
        return text.length() <= 60;
    }

    private static boolean isText(String text) {
        return text.length() <= 240;
    }

    /** A day to a hundred years. */
    private static boolean isDays(String text) {
        return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 36_500;
    }
}
