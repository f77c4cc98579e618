package com.evolveperformance.kneecheck.staff;

import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The accounts of those who work at the clinic. */
@Component
class StaffAccounts implements UserDetailsService {

    /** Longest name, as in the column. */
    static final int NAME_LENGTH = 80;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean exist() {
        return jdbc.sql("select exists (select 1 from staff_account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Stores an account.
     *
     * @param name as it is shown; one that {@link #isName} accepts
     */
    void create(String name, String passwordHash) {
        jdbc.sql("""
                        insert into staff_account (id, name, name_key, password_hash, created_at)
                        values (:id, :name, :key, :hash, :now)""")
                .param("id", UUID.randomUUID())
                .param("name", name)
                .param("key", key(name))
                .param("hash", passwordHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        if (!isName(typed)) {
            throw new UsernameNotFoundException("no such account");
        }
        return jdbc.sql("select name, password_hash from staff_account where name_key = :key")
                .param("key", key(typed))
                .query((row, n) -> User.withUsername(row.getString("name"))
                        .password(row.getString("password_hash"))
                        .authorities("STAFF")
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** True for 1 to {@value #NAME_LENGTH} characters, at least one of them visible and none a control character. */
    static boolean isName(String name) {
        return !name.isBlank()
                && key(name).length() <= NAME_LENGTH
                && name.strip().length() <= NAME_LENGTH
                && name.chars().noneMatch(Character::isISOControl);
    }

    /** What names are compared by: the same for any case, width and number of spaces. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
