package com.evolveperformance.kneecheck.trends;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How long those who asked for the clinic waited until it first did something. */
enum Wait {
    HOURS_4("4-hours", Duration.ofHours(4)),
    DAY("1-day", Duration.ofDays(1)),
    DAYS_3("3-days", Duration.ofDays(3)),
    WEEK("1-week", Duration.ofDays(7)),
    LONGER("longer", Duration.ofDays(365_000)),
    NOT_YET("not-yet", Duration.ZERO);

    private final String id;
    private final Duration most;

    Wait(String id, Duration most) {
        this.id = id;
        this.most = most;
    }

    String id() {
        return id;
    }

    /**
     * The band of one who asked.
     *
     * @param contacted when the clinic first did something; somebody who was in contact before asking did not wait
     * @param open true while nobody has begun: who asks again after all was done is waiting again
     */
    static Wait of(Instant asked, @Nullable Instant contacted, boolean open) {
        if (contacted == null || open) {
            return NOT_YET;
        }
        Duration waited = Duration.between(asked, contacted);
        return Arrays.stream(values())
                .filter(band -> waited.compareTo(band.most) <= 0)
                .findFirst()
                .orElse(LONGER);
    }
}
