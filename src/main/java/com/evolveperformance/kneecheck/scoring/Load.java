package com.evolveperformance.kneecheck.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The latest long run against the longest of the 30 days before it: evidence.md 7.7.
 *
 * @param spikePercent how much longer, in percent; 0 where it was not longer, null where it is not known
 * @param nextRunKm the longest next run that stays within the limit; null where it is not known
 */
public record Load(
        @Nullable Integer spikePercent,
        Level level,
        @Nullable Double nextRunKm) {

    public enum Level {
        NONE("none"),
        SMALL("small"),
        MODERATE("moderate"),
        LARGE("large");

        private final String id;

        Level(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
