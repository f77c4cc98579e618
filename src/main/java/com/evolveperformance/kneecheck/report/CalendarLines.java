package com.evolveperformance.kneecheck.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Lines as calendars want them (RFC 5545 3.1): 75 bytes at most and never within a character, CR LF at the end. */
final class CalendarLines {

    private static final int LONGEST = 75;
    private static final byte[] BREAK = {'\r', '\n'};

    private CalendarLines() {}

    static byte[] fold(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + text.length() / 8);
        text.lines().forEach(line -> {
            int used = 0;
            for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
                byte[] character = Character.toString(line.codePointAt(at)).getBytes(StandardCharsets.UTF_8);
                if (used + character.length > LONGEST) {
                    out.writeBytes(BREAK);
                    out.write(' ');
                    used = 1;
                }
                out.writeBytes(character);
                used += character.length;
            }
            out.writeBytes(BREAK);
        });
        return out.toByteArray();
    }
}
