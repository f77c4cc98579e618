package com.evolveperformance.kneecheck.factor;

import com.evolveperformance.kneecheck.system.OwnerOnly;
import com.evolveperformance.kneecheck.system.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Seals what has to be stored so that it can be read again, such as the key of an authenticator app. AES-256-GCM with a
 * key that is in a file of its own ({@code kneecheck.key-file}) and never in the database: who has only a copy of the
 * database, or of a backup of it, can work out no code. What is sealed says whose it is, so that a row that was copied to
 * another account does not open there. Not protected against who reads both, or the memory of the process.
 *
 * <p>Several instances need the same file. Without it nothing sealed opens, and people set up their codes again.
 */
@Component
public class Seal {

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private @Nullable SecretKeySpec key;

    Seal(Settings settings) {
        Path set = settings.keyFile();
        this.file = set != null ? set : settings.dataDir().resolve("key");
    }

    /** Seals for this owner; each time it looks different. */
    public String close(byte[] content, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(content);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed; empty where it was changed, sealed for somebody else, or with the key of another file. */
    public Optional<byte[]> open(String sealed, String owner) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length < NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            ByteBuffer.wrap(bytes).get(nonce);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Read, or made, when it is first needed. */
    private synchronized SecretKeySpec key() {
        if (key == null) {
            try {
                key = new SecretKeySpec(Base64.getDecoder().decode(readOrMake().strip()), "AES");
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return key;
    }

    private String readOrMake() throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            try {
                OwnerOnly.write(file, Base64.getEncoder().encodeToString(fresh));
                LOG.info("Made the key that seals secrets of the clinic's side: {}", file);
            } catch (FileAlreadyExistsException another) {
                LOG.debug("Another process made it");
            }
        }
        return Files.readString(file, StandardCharsets.US_ASCII);
    }
}
