package com.evolveperformance.kneecheck.factor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every half minute (RFC 6238 with SHA-1, which is what authenticator apps take).
 * Libraries say only whether a code fits; which half minute it belongs to has to be known too, so that it is not taken
 * twice.
 */
public final class OneTimeCode {

    /** Length of an app's key in bytes, as RFC 4226 recommends. */
    public static final int KEY_BYTES = 20;

    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** Clocks of phones may be a step off on either side. */
    private static final int SLACK = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    /** The step that a code belongs to, counted since 1970; empty where it fits none around this moment. */
    public static OptionalLong step(byte[] key, String typed, Instant now) {
        String digits = typed.replaceAll("[\\s-]", "");
        long current = step(now);
        return LongStream.rangeClosed(current - SLACK, current + SLACK)
                .filter(step -> code(key, step).equals(digits))
                .findFirst();
    }

    static long step(Instant now) {
        return now.getEpochSecond() / SECONDS;
    }

    /** The six digits of a step. */
    static String code(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format("%06d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key as people type it into an app. */
    public static String text(byte[] key) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int value = 0;
        for (byte each : key) {
            value = (value << 8) | (each & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt((value >> (bits - 5)) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((value << (5 - bits)) & 31)).toString();
    }

    /** What an app reads from a QR code. */
    public static String address(byte[] key, String site, String account) {
        return "otpauth://totp/" + encoded(site + ":" + account) + "?secret=" + text(key) + "&issuer=" + encoded(site);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
