package com.evolveperformance.kneecheck.system;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long drafts and submissions are kept: as set within the application, or else by the properties. */
@Component
public class KeptFor {

    private final Settings settings;
    private final StoredSettings stored;

    /** As they are set. */
    public KeptFor(Settings settings, StoredSettings stored) {
        this.settings = settings;
        this.stored = stored;
    }

    public Duration drafts() {
        return days(ClinicSetting.DRAFTS, settings.retention().drafts());
    }

    public Duration submissions() {
        return days(ClinicSetting.SUBMISSIONS, settings.retention().submissions());
    }

    private Duration days(ClinicSetting setting, Duration property) {
        String days = stored.all().get(setting.stored());
        return days == null ? property : Duration.ofDays(Long.parseLong(days));
    }
}
