package com.evolveperformance.kneecheck.factor;

import com.evolveperformance.kneecheck.submission.Token;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper for when phone or passkey is lost: each works once, and only hashes are stored. */
@Component
public class RecoveryCodes {

    static final int COUNT = 10;

    /** No letters that look like digits; 16 of them are 80 random bits. */
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes new ones, the only copy; older ones end. */
    @Transactional
    public List<String> renew(UUID account) {
        forget(account);
        List<String> codes = Stream.generate(this::code).limit(COUNT).toList();
        for (String code : codes) {
            jdbc.sql("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", hash(code))
                    .update();
        }
        return codes;
    }

    /** How many are left. */
    public int left(UUID account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** True for what may be one of them rather than six digits. */
    public static boolean looksLike(String typed) {
        return letters(typed).length() == GROUPS * GROUP;
    }

    /** Takes a code, once. */
    public boolean spend(UUID account, String typed) {
        return jdbc.sql("delete from recovery_code where account_id = :account and code_hash = :hash")
                        .param("account", account)
                        .param("hash", hash(typed))
                        .update()
                == 1;
    }

    void forget(UUID account) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", account)
                .update();
    }

    private String code() {
        return Stream.generate(this::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(each -> LETTERS.substring(each, each + 1))
                .collect(Collectors.joining());
    }

    /** The same for every way a code may be typed: case, spaces and dashes, o for 0, i and l for 1. */
    private static String letters(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }

    private static String hash(String code) {
        return new Token(letters(code)).hash();
    }
}
