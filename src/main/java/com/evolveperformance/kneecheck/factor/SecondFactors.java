package com.evolveperformance.kneecheck.factor;

import com.evolveperformance.kneecheck.system.StoredSettings;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account has besides its password, and whether the clinic asks for it. */
@Component
public class SecondFactors {

    private static final String COMPULSORY = "second-factor.compulsory";

    /**
     * What one account has.
     *
     * @param app true where an authenticator app is set up
     * @param recoveryCodes how many are left
     */
    public record Held(boolean app, List<Passkey> passkeys, int recoveryCodes) {

        /** True where there is a second step. */
        public boolean any() {
            return app || !passkeys.isEmpty();
        }

        /** How many there are; one that is the only one may not go where the clinic asks for one. */
        public int count() {
            return passkeys.size() + (app ? 1 : 0);
        }
    }

    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final RecoveryCodes codes;
    private final StoredSettings settings;
    private final JdbcClient jdbc;

    SecondFactors(
            AuthenticatorApps apps, Passkeys passkeys, RecoveryCodes codes, StoredSettings settings, JdbcClient jdbc) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.codes = codes;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    public Held of(UUID account, String name) {
        return new Held(apps.has(account), passkeys.of(name), codes.left(account));
    }

    /** The ids of all accounts that have a second step. */
    public Set<UUID> holders() {
        return jdbc.sql("""
                        select account_id from authenticator_app
                        union select a.id from staff_account a join user_entities e on e.name = a.name
                        join user_credentials c on c.user_entity_user_id = e.id""").query(UUID.class).set();
    }

    /** Takes all of it away. */
    @Transactional
    public void forget(UUID account, String name) {
        apps.remove(account);
        passkeys.removeAll(name);
        codes.forget(account);
    }

    /** True where everybody needs one. */
    public boolean compulsory() {
        return settings.find(COMPULSORY).isPresent();
    }

    public void compulsory(boolean everybody) {
        settings.put(COMPULSORY, everybody ? "true" : null);
    }
}
