package com.evolveperformance.kneecheck.staff;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final String ALL =
            "select id, name, role, export_names, password_hash, disabled_at from staff_account";

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

    /** Stores the first account, which may do everything. */
    void create(String name, String passwordHash) {
        create(name, Role.ADMIN, passwordHash);
    }

    /**
     * Stores an account.
     *
     * @param name as it is shown; one that {@link #isName} accepts
     * @param passwordHash null where a one-time link will bring it
     */
    UUID create(String name, Role role, @Nullable String passwordHash) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staff_account (id, name, name_key, role, password_hash, created_at)
                        values (:id, :name, :key, :role, :hash, :now)""")
                .param("id", id)
                .param("name", name)
                .param("key", key(name))
                .param("role", role.name())
                .param("hash", passwordHash, java.sql.Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Who has no password yet, or is disabled, is no more known than a stranger. */
    @Override
    public UserDetails loadUserByUsername(String typed) {
        if (!isName(typed)) {
            throw new UsernameNotFoundException("no such account");
        }
        return jdbc.sql("""
                        select name, role, export_names, password_hash from staff_account
                        where name_key = :key and password_hash is not null and disabled_at is null""")
                .param("key", key(typed))
                .query((row, n) -> User.withUsername(row.getString("name"))
                        .password(row.getString("password_hash"))
                        .authorities(authorities(Role.valueOf(row.getString("role")), row.getBoolean("export_names")))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    private static String[] authorities(Role role, boolean exportNames) {
        return Stream.concat(role.authorities().stream(), exportNames ? Stream.of(Role.EXPORT_NAMES) : Stream.empty())
                .toArray(String[]::new);
    }

    /** Everybody, by name. */
    List<StaffAccount> all() {
        return jdbc.sql(ALL + " order by name_key").query(StaffAccounts::read).list();
    }

    Optional<StaffAccount> find(UUID id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id)
                .query(StaffAccounts::read)
                .optional();
    }

    /** The account of this name, however it was typed. */
    Optional<StaffAccount> named(String typed) {
        return jdbc.sql(ALL + " where name_key = :key")
                .param("key", key(typed))
                .query(StaffAccounts::read)
                .optional();
    }

    /** An account to be changed. Changes follow one another, so that two admins cannot disable each other at once. */
    Optional<StaffAccount> lock(UUID id) {
        jdbc.sql("select id from staff_account order by id for update")
                .query(UUID.class)
                .list();
        return find(id);
    }

    /** True where without this account nobody could sign in as admin. */
    boolean isLastAdmin(StaffAccount account) {
        return all().stream()
                .filter(each -> each.role().equals(Role.ADMIN.id()) && !each.disabled() && !each.invited())
                .allMatch(each -> each.id().equals(account.id()));
    }

    void change(UUID id, Role role, boolean exportNames) {
        jdbc.sql("update staff_account set role = :role, export_names = :names where id = :id")
                .param("role", role.name())
                .param("names", exportNames)
                .param("id", id)
                .update();
    }

    void disable(UUID id, boolean disabled) {
        jdbc.sql("update staff_account set disabled_at = :at where id = :id")
                .param("at", disabled ? clock.instant().atOffset(ZoneOffset.UTC) : null, TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    void password(String name, String hash) {
        jdbc.sql("update staff_account set password_hash = :hash where name = :name")
                .param("hash", hash)
                .param("name", name)
                .update();
    }

    private static StaffAccount read(ResultSet row, int n) throws SQLException {
        return new StaffAccount(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")).id(),
                row.getBoolean("export_names"),
                row.getString("password_hash") == null,
                row.getObject("disabled_at") != null);
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
