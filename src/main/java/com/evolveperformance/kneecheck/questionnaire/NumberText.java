package com.evolveperformance.kneecheck.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them: {@code 7,5}, {@code " 7 "}, {@code .5}, digits of any script. */
final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("-?(\\d{1,6}(\\.\\d{0,2})?|\\.\\d{1,2})");

    private NumberText() {}

    /**
     * The number, or empty where it is none. Three digits after a comma or dot are refused: {@code 1,000} may mean one
     * or a thousand.
     */
    static Optional<BigDecimal> parse(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (c == ',' || c == '٫') {
                plain.append('.');
            } else if (c == '−') {
                plain.append('-');
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                plain.appendCodePoint(c);
            }
        });
        boolean gap = typed.strip().codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        return !gap && PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(tidy(plain))) : Optional.empty();
    }

    private static String tidy(StringBuilder plain) {
        return plain.charAt(plain.length() - 1) == '.' ? plain.substring(0, plain.length() - 1) : plain.toString();
    }
}
