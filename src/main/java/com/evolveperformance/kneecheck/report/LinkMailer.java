package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.MailAddress;
import com.evolveperformance.kneecheck.system.Words;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends a runner the link to their report: the link, and not a word about health. */
@Component
class LinkMailer {

    private static final Logger log = LoggerFactory.getLogger(LinkMailer.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final Clinic clinic;
    private final boolean configured;
    private final String user;

    LinkMailer(
            ObjectProvider<JavaMailSender> sender,
            Clinic clinic,
            @Value("${spring.mail.host:}") String host,
            @Value("${spring.mail.username:}") String user) {
        this.sender = sender;
        this.clinic = clinic;
        this.configured = !host.isBlank();
        this.user = user;
    }

    /** True where a mail server is set. */
    boolean configured() {
        return configured;
    }

    static boolean isAddress(String text) {
        return MailAddress.isOne(text);
    }

    /**
     * Sends it.
     *
     * @param link the whole address of the report
     * @return false where the mail server did not take it
     */
    boolean send(String address, String link, Words words) {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("not an address");
        }
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from(link));
        mail.setTo(address);
        mail.setSubject(words.get("mail.subject"));
        mail.setText(words.get("mail.text", link, clinic.name()));
        try {
            sender.getObject().send(mail);
            return true;
        } catch (MailException notSent) {
            // Its message may hold the address.
            log.warn(
                    "A link could not be sent by e-mail: {}", notSent.getClass().getName());
            return false;
        }
    }

    private String from(String link) {
        String email = clinic.email();
        if (email != null) {
            return email;
        }
        return isAddress(user) ? user : "no-reply@" + host(link);
    }

    private static @Nullable String host(String link) {
        return URI.create(link).getHost();
    }
}
