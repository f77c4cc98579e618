package com.evolveperformance.kneecheck.notice;

/**
 * What somebody at the clinic wants to be mailed. Public because templates read it.
 *
 * @param email where to; empty for not at all
 * @param daily once a day, or else at once
 */
public record Wish(String email, boolean daily) {

    public static final Wish NONE = new Wish("", false);

    /** As forms name it: {@code never}, {@code at-once} or {@code daily}. */
    public String when() {
        if (email.isEmpty()) {
            return "never";
        }
        return daily ? "daily" : "at-once";
    }
}
