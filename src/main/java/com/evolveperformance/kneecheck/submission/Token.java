package com.evolveperformance.kneecheck.submission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that opens a draft or a report. Only its hash is ever stored; the text lives in the runner's browser and in
 * the links they keep.
 *
 * @param text URL-safe
 */
public record Token(String text) {

    private static final int BYTES = 24;

    /** A new secret of 192 random bits. */
    public static Token random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored in its place: 64 hexadecimal digits. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The secret of the report that this draft's code leads to. It follows from the code, so sending a draft twice gives
     * the same link although the link is not stored; the code does not follow from it.
     *
     * @param attempt which of the draft's submissions
     */
    public Token report(int attempt) {
        return derived("report " + attempt);
    }

    /**
     * The secret of a copy of the report that this one opens, to be handed on; this one does not follow from it.
     *
     * @param number which of the report's copies
     */
    public Token copy(int number) {
        return derived("copy " + number);
    }

    private Token derived(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] secret = mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
            return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never the secret itself: tokens must not reach a log. */
    @Override
    public String toString() {
        return "Token[" + hash().substring(0, 8) + "…]";
    }
}
