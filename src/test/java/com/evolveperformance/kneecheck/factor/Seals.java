package com.evolveperformance.kneecheck.factor;

import com.evolveperformance.kneecheck.system.Settings;
import java.nio.file.Path;
import java.time.Duration;

/** Seals for tests, each with the key of its folder. */
public final class Seals {

    private Seals() {}

    public static Seal in(Path folder) {
        return new Seal(
                new Settings(folder, null, null, new Settings.Retention(Duration.ofDays(30), Duration.ofDays(730))));
    }
}
