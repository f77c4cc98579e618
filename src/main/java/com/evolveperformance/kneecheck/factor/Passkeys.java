package com.evolveperformance.kneecheck.factor;

import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Settings;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys (WebAuthn): registered, named and removed by their owners, and two factors in one at the door, since the
 * device asks for a finger, face or PIN each time. They belong to the host of {@code kneecheck.public-url}; without a
 * public address there are none.
 *
 * <p>Spring Security checks what browsers send; its filters are left out, because they keep the challenge in a session,
 * and strangers at the door get none.
 */
@Component
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    /** How long an answer may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int CHALLENGE_BYTES = 32;

    /** Longest label, as in the column. */
    public static final int LABEL_LENGTH = 60;

    private final @Nullable String origin;
    private final Clinic clinic;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JdbcPublicKeyCredentialUserEntityRepository owners;
    private final JdbcUserCredentialRepository keys;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Webauthn4JRelyingPartyOperations operations;

    Passkeys(Settings settings, Clinic clinic, JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        String site = settings.publicUrl();
        this.origin = site == null ? null : site.replaceFirst("^(https?://[^/]+).*", "$1");
        this.clinic = clinic;
        this.jdbc = jdbc;
        this.clock = clock;
        this.owners = new JdbcPublicKeyCredentialUserEntityRepository(template);
        this.keys = new JdbcUserCredentialRepository(template);
    }

    /** True where a public address is set. */
    public boolean offered() {
        return origin != null;
    }

    /** Somebody's, the oldest first. */
    public List<Passkey> of(String name) {
        return jdbc.sql("""
                        select c.credential_id, c.label, c.created, c.last_used from user_credentials c
                        join user_entities e on e.id = c.user_entity_user_id where e.name = :name order by c.created""")
                .param("name", name)
                .query((row, n) -> new Passkey(
                        row.getString("credential_id"),
                        row.getString("label"),
                        row.getTimestamp("created").toInstant(),
                        row.getTimestamp("last_used").toInstant()))
                .list();
    }

    /** Removes one of somebody's; false where it is not theirs. */
    public boolean remove(String name, String id) {
        return jdbc.sql("""
                                delete from user_credentials where credential_id = :id
                                and user_entity_user_id = (select id from user_entities where name = :name)""").param("id", id).param("name", name).update() == 1;
    }

    void removeAll(String name) {
        jdbc.sql("delete from user_entities where name = :name")
                .param("name", name)
                .update();
    }

    /** What the browser of somebody signed in has to make a passkey with. */
    @Transactional
    public PublicKeyCredentialCreationOptions register(Authentication who) {
        return creation(who, challenge(who.getName()));
    }

    /**
     * Keeps what a browser made.
     *
     * @return false where it is not right, or came too late
     */
    @Transactional
    public boolean register(
            Authentication who, PublicKeyCredential<AuthenticatorAttestationResponse> made, String label) {
        Optional<Bytes> challenge =
                ClientData.challenge(made.getResponse().getClientDataJSON()).filter(each -> spend(each, who.getName()));
        if (challenge.isEmpty()) {
            return false;
        }
        try {
            operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creation(who, challenge.get()), new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (RuntimeException notRight) {
            LOG.info("A passkey was not taken: {}", notRight.getClass().getName());
            return false;
        }
    }

    /** What a browser at the door has to sign. */
    @Transactional
    public PublicKeyCredentialRequestOptions signIn() {
        return request(challenge(""));
    }

    /** Whose passkey signed it, as the account's name; empty where it is not right, or came too late. */
    @Transactional
    public Optional<String> signIn(PublicKeyCredential<AuthenticatorAssertionResponse> signed) {
        Optional<Bytes> challenge =
                ClientData.challenge(signed.getResponse().getClientDataJSON()).filter(each -> spend(each, ""));
        if (challenge.isEmpty()) {
            return Optional.empty();
        }
        try {
            PublicKeyCredentialUserEntity owner =
                    operations().authenticate(new RelyingPartyAuthenticationRequest(request(challenge.get()), signed));
            return Optional.ofNullable(owner).map(PublicKeyCredentialUserEntity::getName);
        } catch (RuntimeException notRight) {
            LOG.info("A passkey was not taken: {}", notRight.getClass().getName());
            return Optional.empty();
        }
    }

    private PublicKeyCredentialCreationOptions creation(Authentication who, Bytes challenge) {
        PublicKeyCredentialCreationOptions usual = operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
        return PublicKeyCredentialCreationOptions.builder()
                .rp(usual.getRp())
                .user(usual.getUser())
                .challenge(challenge)
                .pubKeyCredParams(usual.getPubKeyCredParams())
                .timeout(PATIENCE)
                .excludeCredentials(usual.getExcludeCredentials())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(usual.getAttestation())
                .extensions(usual.getExtensions())
                .build();
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .timeout(PATIENCE)
                .rpId(host())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private Bytes challenge(String name) {
        jdbc.sql("delete from passkey_challenge where expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        Bytes challenge = new Bytes(bytes);
        jdbc.sql("insert into passkey_challenge (challenge_hash, name, expires_at) values (:hash, :name, :expires)")
                .param("hash", hash(challenge))
                .param("name", name)
                .param("expires", clock.instant().plus(PATIENCE).atOffset(ZoneOffset.UTC))
                .update();
        return challenge;
    }

    private boolean spend(Bytes challenge, String name) {
        return jdbc.sql("""
                                delete from passkey_challenge
                                where challenge_hash = :hash and name = :name and expires_at > :now""")
                        .param("hash", hash(challenge))
                        .param("name", name)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String hash(Bytes challenge) {
        return new Token(challenge.toBase64UrlString()).hash();
    }

    /** Made when it is first needed: it takes a while, and most starts need none. */
    private synchronized Webauthn4JRelyingPartyOperations operations() {
        if (operations == null) {
            operations = new Webauthn4JRelyingPartyOperations(
                    owners,
                    keys,
                    PublicKeyCredentialRpEntity.builder()
                            .id(host())
                            .name(clinic.name())
                            .build(),
                    Set.of(origin()));
        }
        return operations;
    }

    private String host() {
        return URI.create(origin()).getHost();
    }

    private String origin() {
        if (origin == null) {
            throw new IllegalStateException("no public address, no passkeys");
        }
        return origin;
    }
}
