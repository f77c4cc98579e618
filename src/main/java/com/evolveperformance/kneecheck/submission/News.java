package com.evolveperformance.kneecheck.submission;

import java.time.Instant;
import java.util.UUID;

/** Something about a submission that the clinic may want to be told of; published within the transaction that stores it. */
public record News(Kind kind, UUID submission, long number, Instant at) {

    /** What happened. */
    public enum Kind {
        RED_FLAG("red-flag"),
        CALL_BACK("call-back");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
