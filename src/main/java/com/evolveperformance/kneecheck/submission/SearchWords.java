package com.evolveperformance.kneecheck.submission;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The words that submissions are found by. They go with the submission when it is erased. Without accents and in lower
 * case, so that anybody can type them.
 */
@Component
public class SearchWords {

    /** Longest word, the rest of a longer one is not needed to find it. */
    public static final int LENGTH = 64;

    /** Fewest digits that are looked for in a phone number. */
    static final int DIGITS = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    /** Letters that are no other letter with an accent, and how they are typed without them. */
    private static final Map<String, String> LETTERS =
            Map.of("ø", "o", "ł", "l", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th", "ı", "i");

    private static final String CONTACT = "contact";
    private static final String NOTE = "note";

    private final JdbcTemplate jdbc;

    SearchWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what a submission is found by with how its runner can be reached now. */
    void contact(long number, Contact contact) {
        jdbc.update("delete from search_word where number = ? and source = ?", number, CONTACT);
        add(number, of(contact), CONTACT);
    }

    /** Adds the words of a note. */
    void note(long number, String text) {
        Set<String> words = in(text);
        jdbc.query(
                "select word from search_word where number = ? and source = ?",
                row -> {
                    words.remove(new String(row.getBytes("word"), StandardCharsets.UTF_8));
                },
                number,
                NOTE);
        add(number, words, NOTE);
    }

    private void add(long number, Set<String> words, String source) {
        jdbc.batchUpdate(
                "insert into search_word (word, number, source) values (?, ?, ?)",
                words.stream()
                        .map(word -> new Object[] {first(word), number, source})
                        .toList());
    }

    /** As it is stored: what begins with the word begins with these bytes. */
    public static byte[] first(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** What is stored for words that begin with this one comes before these bytes. */
    public static byte[] after(String word) {
        byte[] bytes = first(word);
        byte[] after = Arrays.copyOf(bytes, bytes.length + 1);
        after[bytes.length] = (byte) 0xff;
        return after;
    }

    /** Every word a contact is found by: those of the name, the e-mail and its parts, every end of the phone number. */
    public static Set<String> of(Contact contact) {
        Set<String> words = new LinkedHashSet<>(in(contact.name()));
        String email = contact.email();
        if (email != null) {
            words.add(shortened(folded(email.strip())));
            words.addAll(in(email));
        }
        String digits = digits(contact.phone());
        for (int start = 0; start <= digits.length() - DIGITS; start++) {
            words.add(shortened(digits.substring(start)));
        }
        return words;
    }

    /** The words that nobody else has: the whole e-mail address, the whole phone number. */
    public static Set<String> ways(Contact contact) {
        Set<String> ways = new LinkedHashSet<>();
        String email = contact.email();
        if (email != null) {
            ways.add(shortened(folded(email.strip())));
        }
        String digits = digits(contact.phone());
        if (digits.length() > DIGITS) {
            ways.add(shortened(digits));
        }
        return ways;
    }

    /** The words of a text. */
    public static Set<String> in(@Nullable String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(folded(text == null ? "" : text));
        while (matcher.find()) {
            words.add(shortened(matcher.group()));
        }
        return words;
    }

    /**
     * What somebody typed to search by, each of which has to be found: an e-mail address as a whole, a phone number
     * however it is spaced as its digits, and words.
     */
    public static List<String> typed(String text) {
        String plain = text.strip();
        if (plain.matches("[+#0-9 ()./-]+") && digits(plain).length() >= DIGITS) {
            return List.of(digits(plain));
        }
        List<String> all = new ArrayList<>();
        for (String part : plain.split("\\s+")) {
            if (part.indexOf('@') > 0) {
                all.add(shortened(folded(part)));
            } else {
                all.addAll(in(part));
            }
        }
        return all.stream().distinct().toList();
    }

    private static String digits(@Nullable String phone) {
        return phone == null ? "" : phone.replaceAll("[^0-9]", "");
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    private static String shortened(String word) {
        return word.length() <= LENGTH ? word : word.substring(0, LENGTH);
    }
}
