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
        boolean ended = false;
        for (int c : typed.codePoints().toArray()) {
            if (isSpace(c)) {
                ended = !plain.isEmpty();
            } else if (ended) {
                return Optional.empty(); // 7 5: two numbers, or one with a gap
            } else {
                append(c, plain);
            }
        }
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(tidy(plain))) : Optional.empty();
    }

    private static void append(int c, StringBuilder plain) {
        if (Character.isDigit(c)) {
            plain.append(Character.digit(c, 10));
        } else if (c == ',' || c == '٫') {
            plain.append('.');
        } else {
            plain.appendCodePoint(c == '−' ? '-' : c);
        }
    }

    /** Spaces that do not break a line too, as pasted from a page. */
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String tidy(StringBuilder plain) {
        return plain.charAt(plain.length() - 1) == '.' ? plain.substring(0, plain.length() - 1) : plain.toString();
    }
}
