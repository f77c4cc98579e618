package com.evolveperformance.kneecheck.factor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An authenticator app into which somebody typed a key. */
public record CodesOfAnApp(String text) {

    public String code(Instant now) {
        return OneTimeCode.code(key(), OneTimeCode.step(now));
    }

    private byte[] key() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int value = 0;
        for (char each : text.replace(" ", "").toCharArray()) {
            value = (value << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(value >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
