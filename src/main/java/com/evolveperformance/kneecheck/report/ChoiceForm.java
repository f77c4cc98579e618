package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.NextStep;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was posted to choose a next step, and what is wrong with it.
 *
 * @param choice null where it is none of the three
 * @param typed what was typed, by field name, stripped
 * @param problems what is wrong: field name → message key after {@code choice.error.}
 */
record ChoiceForm(@Nullable NextStep choice, Map<String, String> typed, Map<String, String> problems) {

    static final String NAME = "contact-name";
    static final String PHONE = "contact-phone";
    static final String EMAIL = "contact-email";
    static final String TIMES = "contact-times";
    static final String CONSENT = "contact-consent";

    /** Which words of {@code choice.consent} a runner agrees to; raise it with them. */
    static final String CONSENT_VERSION = "1";

    /** Sent with a request to be called, where a runner could also call. */
    private static final String CALLBACK = "callback";

    /** No phone number is shorter. */
    private static final int FEWEST_DIGITS = 5;

    private static final List<String> FIELDS = List.of(NAME, PHONE, EMAIL, TIMES, CONSENT);

    private static final Map<String, Integer> LENGTHS = Map.of(
            NAME, Contact.NAME_LENGTH,
            PHONE, Contact.PHONE_LENGTH,
            EMAIL, Contact.EMAIL_LENGTH,
            TIMES, Contact.TIMES_LENGTH);

    /** The choice of a form that is {@link #right()}; refuses any other. */
    NextStep next() {
        if (choice == null || !right()) {
            throw new IllegalStateException("not a choice that can be kept");
        }
        return choice;
    }

    /** Nothing typed, nothing wrong. */
    static ChoiceForm empty() {
        return new ChoiceForm(null, Map.of(), Map.of());
    }

    /**
     * Reads a post: only its own fields, and the contact details only where the choice asks for them.
     *
     * @param asks which choices ask for contact details; a call also does where the runner wants to be called
     */
    static ChoiceForm read(MultiValueMap<String, String> posted, Predicate<NextStep> asks) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        NextStep choice = NextStep.of(first(posted, "choice")).orElse(null);
        if (choice == null) {
            problems.put("choice", "choice");
        } else if (asks.test(choice) || choice == NextStep.CALL && wantsACall(posted)) {
            for (String field : FIELDS) {
                typed.put(field, first(posted, field));
            }
            check(choice, typed, problems);
        }
        return new ChoiceForm(choice, typed, problems);
    }

    private static boolean wantsACall(MultiValueMap<String, String> posted) {
        return first(posted, CALLBACK).equals("yes")
                || FIELDS.stream().anyMatch(field -> !first(posted, field).isEmpty());
    }

    private static void check(NextStep choice, Map<String, String> typed, Map<String, String> problems) {
        String phone = typed.getOrDefault(PHONE, "");
        String email = typed.getOrDefault(EMAIL, "");
        if (typed.getOrDefault(NAME, "").isEmpty()) {
            problems.put(NAME, NAME);
        }
        if (phone.isEmpty() && (choice == NextStep.CALL || email.isEmpty())) {
            problems.put(PHONE, choice == NextStep.CALL ? PHONE : "contact-reach");
        }
        if (!phone.isEmpty() && phone.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            problems.put(PHONE, PHONE);
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            problems.put(EMAIL, EMAIL);
        }
        typed.forEach((field, text) -> {
            if (LENGTHS.containsKey(field) && text.length() > length(field)) {
                problems.put(field, "too-long");
            }
        });
        if (!typed.getOrDefault(CONSENT, "").equals("yes")) {
            problems.put(CONSENT, CONSENT);
        }
    }

    private static String first(MultiValueMap<String, String> posted, String field) {
        return Optional.ofNullable(posted.getFirst(field))
                .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .orElse("");
    }

    boolean right() {
        return choice != null && problems.isEmpty();
    }

    /** The longest text a field takes. */
    static int length(String field) {
        return LENGTHS.getOrDefault(field, 0);
    }

    /** The contact details to keep; none where none were asked for. */
    Contact contact(Instant now) {
        return typed.isEmpty()
                ? Contact.NONE
                : new Contact(orNull(NAME), orNull(PHONE), orNull(EMAIL), orNull(TIMES), now, CONSENT_VERSION);
    }

    private @Nullable String orNull(String field) {
        String text = typed.get(field);
        return text == null || text.isEmpty() ? null : text;
    }
}
