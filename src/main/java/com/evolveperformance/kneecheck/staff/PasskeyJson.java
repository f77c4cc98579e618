package com.evolveperformance.kneecheck.staff;

import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and we tell each other about passkeys, as the WebAuthn standard writes it. */
@Component
class PasskeyJson {

    /** Far more than a browser sends. */
    private static final int LONGEST = 20_000;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object options) {
        return json.writeValueAsString(options);
    }

    /** A passkey that was just made; empty where it cannot be read. */
    Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(String text) {
        return read(text, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {})
                .filter(each -> each.getResponse() != null
                        && each.getResponse().getClientDataJSON() != null
                        && each.getResponse().getAttestationObject() != null);
    }

    /** What a passkey has signed; empty where it cannot be read. */
    Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> signed(String text) {
        return read(text, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {})
                .filter(each -> each.getResponse() != null && each.getResponse().getClientDataJSON() != null);
    }

    private <T> Optional<T> read(String text, TypeReference<T> type) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(text, type));
        } catch (JacksonException | IllegalArgumentException odd) {
            return Optional.empty();
        }
    }
}
