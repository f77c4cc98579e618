package com.evolveperformance.kneecheck.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: from the fifth failure on, each wrong password of the same name from the same address makes the
 * next try wait twice as long. Nobody is locked out: another address does not wait, and no wait passes fifteen minutes.
 * Names without an account are counted the same way.
 */
@Component
class SignInBrake {

    /** Failures that cost nothing. */
    static final int FREE = 4;

    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** A quiet day, and the failures before it are forgotten. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private record Failures(int count, Instant blockedUntil) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInBrake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes one try, counted as a failure until {@link #forget} says otherwise, so that tries at the same moment cannot
     * slip past one another.
     *
     * @return how long to wait before trying again; zero where the try may go on
     */
    Duration take(String name, String address) {
        String who = hash(name, address);
        jdbc.sql("delete from sign_in_failure where blocked_until < :limit")
                .param("limit", clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
                .update();
        while (true) {
            Instant now = clock.instant();
            Optional<Failures> found = find(who);
            if (found.isEmpty()) {
                if (insert(who, now)) {
                    return Duration.ZERO;
                }
            } else if (found.get().blockedUntil().isAfter(now)) {
                return Duration.between(now, found.get().blockedUntil());
            } else if (count(who, found.get().count(), now)) {
                return Duration.ZERO;
            }
        }
    }

    /** The sign-in succeeded. */
    void forget(String name, String address) {
        jdbc.sql("delete from sign_in_failure where who_hash = :who")
                .param("who", hash(name, address))
                .update();
    }

    /** After the fifth failure 2 seconds, then 4, 8, 16 … */
    static Duration waitAfter(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - FREE, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Optional<Failures> find(String who) {
        return jdbc.sql("select failures, blocked_until from sign_in_failure where who_hash = :who")
                .param("who", who)
                .query((row, n) -> new Failures(
                        row.getInt("failures"),
                        row.getObject("blocked_until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private boolean insert(String who, Instant now) {
        try {
            jdbc.sql("insert into sign_in_failure (who_hash, failures, blocked_until) values (:who, 1, :now)")
                    .param("who", who)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** False where another try was counted since. */
    private boolean count(String who, int before, Instant now) {
        return jdbc.sql("""
                        update sign_in_failure set failures = :after, blocked_until = :until
                        where who_hash = :who and failures = :before""")
                        .param("after", before + 1)
                        .param("until", now.plus(waitAfter(before + 1)).atOffset(ZoneOffset.UTC))
                        .param("who", who)
                        .param("before", before)
                        .update()
                == 1;
    }

    private static String hash(String name, String address) {
        try {
            byte[] who = (StaffAccounts.key(name) + "\n" + address).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(who));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
