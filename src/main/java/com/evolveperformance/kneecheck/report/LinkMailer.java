package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Mailer;
import com.evolveperformance.kneecheck.system.Words;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a runner the link to their report: the link, and not a word about health. */
@Component
class LinkMailer {

    private static final Logger log = LoggerFactory.getLogger(LinkMailer.class);

    private final Mailer mailer;
    private final Clinic clinic;

    LinkMailer(Mailer mailer, Clinic clinic) {
        this.mailer = mailer;
        this.clinic = clinic;
    }

    /** True where a mail server is set. */
    boolean configured() {
        return mailer.configured();
    }

    /**
     * Sends it.
     *
     * @param link the whole address of the report
     * @return false where the mail server did not take it
     */
    boolean send(String address, String link, Words words) {
        Optional<String> wrong =
                mailer.send(address, words.get("mail.subject"), words.get("mail.text", link, clinic.name()));
        wrong.ifPresent(kind -> log.warn("A link could not be sent by e-mail: {}", kind));
        return wrong.isEmpty();
    }
}
