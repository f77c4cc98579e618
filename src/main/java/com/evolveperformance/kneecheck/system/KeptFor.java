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
        return days("retention.drafts", settings.retention().drafts());
    }

    public Duration submissions() {
        return days("retention.submissions", settings.retention().submissions());
    }

    private Duration days(String name, Duration property) {
        String days = stored.all().get(name);
        return days == null ? property : Duration.ofDays(Long.parseLong(days));
    }
}
