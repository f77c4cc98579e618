package com.evolveperformance.kneecheck.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code that makes the first account. Its hash is in the database, so that every instance takes the code that the
 * last one to start has printed.
 */
@Service
class SetupCodes {

    static final Duration LIFE = Duration.ofHours(24);

    /** No letters that look like digits, or make words. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Of five bits each: 120 random bits. */
    private static final int LENGTH = 24;

    private final JdbcClient jdbc;
    private final StaffAccounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetupCodes(JdbcClient jdbc, StaffAccounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Makes a new code, in groups of four; any older one ends. */
    @Transactional
    String renew() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        forget();
        jdbc.sql("insert into setup_code (code_hash, expires_at) values (:hash, :expires)")
                .param("hash", hash(code.toString()))
                .param("expires", clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return code.toString();
    }

    void forget() {
        jdbc.sql("delete from setup_code").update();
    }

    /**
     * Spends a code on the first account. Of several at the same moment one wins: the others wait on the rows it deletes
     * and find them gone.
     *
     * @return false where the code is wrong, spent or too old, or an account exists
     */
    @Transactional
    boolean spend(String code, String name, String passwordHash) {
        Instant now = clock.instant();
        int spent = jdbc.sql("""
                        delete from setup_code
                        where exists (select 1 from setup_code where code_hash = :hash and expires_at > :now)""")
                .param("hash", hash(code))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (spent == 0 || accounts.exist()) {
            return false;
        }
        accounts.create(name, passwordHash);
        return true;
    }

    /** The same for every way the code may be typed: case, spaces and dashes, O for 0, I and L for 1. */
    private static String hash(String code) {
        String letters = code.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
