package com.evolveperformance.kneecheck.factor;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts have an app that makes codes, one at most each. */
@Component
public class AuthenticatorApps {

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticatorApps.class);

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    AuthenticatorApps(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    boolean has(UUID account) {
        return jdbc.sql("select exists (select 1 from authenticator_app where account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps an app's key in place of any older one.
     *
     * @param code the first code of the app, which proves that it has the key
     * @return false where the code does not fit
     */
    @Transactional
    public boolean set(UUID account, byte[] key, String code) {
        OptionalLong step = OneTimeCode.step(key, code, clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        remove(account);
        jdbc.sql("insert into authenticator_app (account_id, secret, last_step) values (:account, :secret, :step)")
                .param("account", account)
                .param("secret", seal.close(key, account.toString()))
                .param("step", step.getAsLong())
                .update();
        return true;
    }

    public void remove(UUID account) {
        jdbc.sql("delete from authenticator_app where account_id = :account")
                .param("account", account)
                .update();
    }

    /** Takes a code, once: of several at the same moment one wins, and no older code is taken after it. */
    public boolean spend(UUID account, String code) {
        return jdbc.sql("select secret from authenticator_app where account_id = :account")
                .param("account", account)
                .query(String.class)
                .optional()
                .map(secret -> spend(account, secret, code))
                .orElse(false);
    }

    private boolean spend(UUID account, String secret, String code) {
        byte[] key = seal.open(secret, account.toString()).orElse(null);
        if (key == null) {
            LOG.error(
                    "The key of an authenticator app cannot be opened: is kneecheck.key-file the file it was sealed with?");
            return false;
        }
        OptionalLong step = OneTimeCode.step(key, code, clock.instant());
        return step.isPresent()
                && jdbc.sql("""
                                update authenticator_app set last_step = :step
                                where account_id = :account and secret = :secret and last_step < :step""")
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .param("secret", secret)
                                .update()
                        == 1;
    }
}
