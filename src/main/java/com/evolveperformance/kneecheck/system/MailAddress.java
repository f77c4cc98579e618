package com.evolveperformance.kneecheck.system;

import java.util.regex.Pattern;

/** One address as mail servers take it: no comma, no line break, nothing that could begin a header of its own. */
public final class MailAddress {

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final int LONGEST = 254;

    private MailAddress() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
