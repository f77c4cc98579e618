package com.evolveperformance.kneecheck.notice;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;

/** Sends what is due when a test says so. */
@TestComponent
public class SendsNotices {

    private final NoticeSender sender;

    SendsNotices(NoticeSender sender) {
        this.sender = sender;
    }

    public void now() {
        sender.send();
    }

    public static String hmac(String secret, String text) {
        return Webhook.signature(secret.getBytes(StandardCharsets.US_ASCII), text);
    }
}
