package com.evolveperformance.kneecheck.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Settings;
import com.evolveperformance.kneecheck.system.StoredSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;

/** What the second step asks of the database, on PostgreSQL. */
class FactorPostgresTests {

    private static EmbeddedPostgres postgres;
    private static DataSource database;

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final JdbcTemplate template = new JdbcTemplate(database);
    private final UUID account = UUID.randomUUID();

    private AuthenticatorApps apps;
    private RecoveryCodes recovery;
    private Passkeys passkeys;
    private SecondFactors factors;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void make() {
        Settings settings = new Settings(
                folder,
                "https://knee.example.org",
                null,
                new Settings.Retention(Duration.ofDays(30), Duration.ofDays(730)));
        apps = new AuthenticatorApps(jdbc, new Seal(settings), clock);
        recovery = new RecoveryCodes(jdbc);
        passkeys = new Passkeys(
                settings,
                new Clinic("Blue Harbor", null, null, null, null, null, "UTC", null, null, "911"),
                jdbc,
                template,
                clock);
        factors = new SecondFactors(apps, passkeys, recovery, new StoredSettings(jdbc, clock), jdbc);
        jdbc.sql("delete from user_entities").update();
        jdbc.sql("delete from staff_account").update();
        jdbc.sql("insert into staff_account (id, name, name_key, created_at) values (:id, 'Robin', 'robin', now())")
                .param("id", account)
                .update();
    }

    @Test
    void keepsAnAppAndTakesItsCodesOnce() {
        byte[] key = new byte[OneTimeCode.KEY_BYTES];
        long step = OneTimeCode.step(clock.instant());
        assertThat(apps.set(account, key, OneTimeCode.code(key, step - 1))).isTrue();

        String code = OneTimeCode.code(key, step);

        assertThat(apps.spend(account, code)).isTrue();
        assertThat(apps.spend(account, code)).isFalse();
        assertThat(factors.holders()).isEqualTo(Set.of(account));
    }

    @Test
    void takesARecoveryCodeOnce() {
        String code = recovery.renew(account).get(0);

        assertThat(recovery.spend(account, code)).isTrue();
        assertThat(recovery.spend(account, code)).isFalse();
        assertThat(recovery.left(account)).isEqualTo(9);
    }

    @Test
    void keepsPasskeysAsTheirRepositoryDoes() {
        PublicKeyCredentialUserEntity owner = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.random())
                .name("Robin")
                .displayName("Robin")
                .build();
        new JdbcPublicKeyCredentialUserEntityRepository(template).save(owner);
        Bytes id = Bytes.random();
        JdbcUserCredentialRepository keys = new JdbcUserCredentialRepository(template);
        keys.save(ImmutableCredentialRecord.builder()
                .credentialId(id)
                .userEntityUserId(owner.getId())
                .publicKey(new ImmutablePublicKeyCose(new byte[] {1, 2, 3}))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .attestationObject(Bytes.random())
                .label("Phone")
                .build());

        assertThat(keys.findByCredentialId(id).getPublicKey().getBytes()).containsExactly(1, 2, 3);
        assertThat(passkeys.of("Robin")).extracting(Passkey::label).containsExactly("Phone");
        assertThat(factors.holders()).isEqualTo(Set.of(account));
        assertThat(passkeys.remove("Kim", id.toBase64UrlString())).isFalse();
        factors.forget(account, "Robin");
        assertThat(passkeys.of("Robin")).isEmpty();
    }

    @Test
    void asksEverybodyOnceItIsSet() {
        assertThat(factors.compulsory()).isFalse();
        factors.compulsory(true);
        factors.compulsory(true);
        assertThat(factors.compulsory()).isTrue();
        factors.compulsory(false);
        assertThat(factors.compulsory()).isFalse();
    }
}
