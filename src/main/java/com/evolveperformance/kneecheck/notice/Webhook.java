package com.evolveperformance.kneecheck.notice;

import com.evolveperformance.kneecheck.factor.Seal;
import com.evolveperformance.kneecheck.system.StoredSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends notices to an address that an admin set. Each is signed: the header {@code Knee-Check-Signature: t=SECONDS,v1=HEX}
 * holds the HMAC-SHA256 of {@code SECONDS.BODY} with the secret that was shown when the address was set. Redirects are not
 * followed, and nothing of the answer but its status is read.
 */
@Component
public class Webhook {

    static final String SIGNATURE = "Knee-Check-Signature";

    private static final String ADDRESS = "webhook.address";
    private static final String SECRET = "webhook.secret";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int SECRET_BYTES = 32;

    private final StoredSettings settings;
    private final Seal seal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhook(StoredSettings settings, Seal seal, Clock clock) {
        this.settings = settings;
        this.seal = seal;
        this.clock = clock;
    }

    /** Where notices go; empty for nowhere. */
    public Optional<String> address() {
        return settings.find(ADDRESS);
    }

    /** True for an http or https address without a password in it. */
    public static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return text.length() <= 500
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null
                    && text.matches("(?i)https?://.+");
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    /** Sets the address together with a new secret, and gives the only copy of it. */
    @Transactional
    public String set(String address) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        settings.put(ADDRESS, address);
        settings.put(SECRET, seal.close(secret.getBytes(StandardCharsets.US_ASCII), SECRET));
        return secret;
    }

    /** Sends to nowhere from now on. */
    @Transactional
    public void remove() {
        settings.put(ADDRESS, null);
        settings.put(SECRET, null);
    }

    /**
     * Sends one.
     *
     * @return what went wrong, in a few words; empty where it was taken
     */
    Optional<String> send(String body) {
        String address = address().orElse("");
        Optional<byte[]> secret = settings.find(SECRET).flatMap(text -> seal.open(text, SECRET));
        if (address.isEmpty() || secret.isEmpty()) {
            return Optional.of(address.isEmpty() ? "no address" : "secret cannot be opened");
        }
        long second = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header(SIGNATURE, "t=" + second + ",v1=" + signature(secret.get(), second + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status = Client.SHARED
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("status " + status);
        } catch (IOException notSent) {
            return Optional.of(notSent.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of("stopped");
        }
    }

    static String signature(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Made with the first notice: most clinics have no webhook, and TLS gets ready for long. */
    private static final class Client {

        static final HttpClient SHARED = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
