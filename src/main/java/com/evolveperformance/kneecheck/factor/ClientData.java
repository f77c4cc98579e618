package com.evolveperformance.kneecheck.factor;

import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a browser says that it signed. */
final class ClientData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClientData() {}

    /** The challenge in it; empty where it cannot be read. Whether the signature fits is checked later. */
    static Optional<Bytes> challenge(Bytes clientDataJson) {
        try {
            String challenge =
                    JSON.readTree(clientDataJson.getBytes()).path("challenge").asString("");
            return challenge.isEmpty() ? Optional.empty() : Optional.of(Bytes.fromBase64(challenge));
        } catch (JacksonException | IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
