package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password has to be: long, and not made of words everybody tries first. No rules about kinds of characters and no
 * expiry (NIST SP 800-63B).
 */
@Component
class PasswordRules {

    /** Fewest and most characters, counted as people see them: an emoji is one. */
    static final int SHORTEST = 15;

    /** Where a second step follows it, a password may be shorter. */
    static final int SHORTEST_WITH_SECOND_STEP = 8;

    static final int LONGEST = 128;

    /** How many different characters have to be left once the words everybody tries are taken out. */
    private static final int OWN_CHARACTERS = 6;

    private final List<String> words = read().toList();
    private final Clinic clinic;

    PasswordRules(Clinic clinic) {
        this.clinic = clinic;
    }

    /** Looks at a password with no second step after it. */
    Optional<String> problem(String password, String name) {
        return problem(password, name, SHORTEST);
    }

    /**
     * Looks at a password.
     *
     * @param name the account's name, which a password must not be made of either
     * @param shortest fewest characters
     * @return what is wrong: {@code short}, {@code long} or {@code common}; empty where nothing is
     */
    Optional<String> problem(String password, String name, int shortest) {
        int length = password.codePointCount(0, password.length());
        if (length < shortest) {
            return Optional.of("short");
        }
        if (length > LONGEST) {
            return Optional.of("long");
        }
        return own(password, name) < OWN_CHARACTERS ? Optional.of("common") : Optional.empty();
    }

    /** What is wrong in words, beside the field {@code password}. */
    static ProblemView words(String problem, int shortest, Words words) {
        return new ProblemView("password", words.get("staff.setup.password." + problem, shortest, LONGEST));
    }

    private long own(String password, String name) {
        String rest = password.toLowerCase(Locale.ROOT);
        List<String> longestFirst = Stream.of(words.stream(), words(clinic.name()), words(name))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            rest = rest.replace(word, "");
        }
        return rest.codePoints().distinct().count();
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= 3);
    }

    private static Stream<String> read() {
        try {
            return new ClassPathResource("staff/common-password-words.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
