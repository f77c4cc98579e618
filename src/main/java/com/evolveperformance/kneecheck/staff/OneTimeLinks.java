package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.submission.Token;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links with which somebody chooses the password of an account, once. An account has one at most; a new one ends the old. */
@Service
class OneTimeLinks {

    static final Duration LIFE = Duration.ofHours(72);

    /** What comes before the secret. */
    static final String PATH = "/staff/welcome/";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the only copy of a link's secret. */
    @Transactional
    Token renew(UUID account) {
        Token secret = Token.random(random);
        forget(account);
        jdbc.sql("insert into one_time_link (account_id, link_hash, expires_at) values (:account, :hash, :expires)")
                .param("account", account)
                .param("hash", secret.hash())
                .param("expires", clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    void forget(UUID account) {
        jdbc.sql("delete from one_time_link where account_id = :account")
                .param("account", account)
                .update();
    }

    /** Whose link it is; empty where it is unknown, spent or too old, or the account is disabled. */
    Optional<String> name(Token secret) {
        return jdbc.sql("""
                        select a.name from one_time_link l join staff_account a on a.id = l.account_id
                        where l.link_hash = :hash and l.expires_at > :now and a.disabled_at is null""")
                .param("hash", secret.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /**
     * Spends a link on a password. Of several at the same moment one wins: the row it deletes is there once.
     *
     * @return the account's name; empty where the link is no longer good
     */
    @Transactional
    Optional<String> spend(Token secret, String passwordHash) {
        Optional<String> name = name(secret);
        int spent = jdbc.sql("delete from one_time_link where link_hash = :hash")
                .param("hash", secret.hash())
                .update();
        if (spent == 0 || name.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("update staff_account set password_hash = :hash where name = :name")
                .param("hash", passwordHash)
                .param("name", name.get())
                .update();
        return name;
    }
}
