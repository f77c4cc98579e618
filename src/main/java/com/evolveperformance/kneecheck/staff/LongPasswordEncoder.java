package com.evolveperformance.kneecheck.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * bcrypt for passwords of any length and script. bcrypt itself reads 72 bytes and no more, which a sentence in some
 * scripts passes after 18 characters; so it gets a digest of fixed length. The key of the digest is no secret: it only
 * keeps stolen plain digests of other sites from being tried here.
 */
final class LongPasswordEncoder implements PasswordEncoder {

    private static final byte[] KEY = "knee-check staff password".getBytes(StandardCharsets.US_ASCII);

    /** Nobody's password is longer; no time is spent on what somebody else sends. */
    private static final int LONGEST = 1_000;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    /** The same for every way a keyboard may compose the same characters (NFKC, as NIST SP 800-63B asks). */
    private static String digest(@Nullable CharSequence password) {
        String typed = password == null || password.length() > LONGEST ? "" : password.toString();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            byte[] text = Normalizer.normalize(typed, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
