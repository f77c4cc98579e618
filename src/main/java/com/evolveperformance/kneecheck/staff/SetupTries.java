package com.evolveperformance.kneecheck.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets an address try a setup code five times a minute. In memory: the code has 120 random bits, so a restart that
 * forgets a few tries gives nothing away.
 */
@Component
class SetupTries {

    static final int TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, List<Instant>> tries = new HashMap<>();
    private final Clock clock;

    SetupTries(Clock clock) {
        this.clock = clock;
    }

    /** Takes one try; false where there is none left for the moment. Exact also where many come at once. */
    synchronized boolean take(String address) {
        Instant now = clock.instant();
        tries.values().forEach(times -> times.removeIf(time -> !time.isAfter(now.minus(WINDOW))));
        tries.values().removeIf(List::isEmpty);
        List<Instant> times = tries.computeIfAbsent(address, a -> new ArrayList<>());
        return times.size() < TRIES && times.add(now);
    }
}
