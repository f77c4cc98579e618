package com.evolveperformance.kneecheck.system;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends e-mail in the clinic's name. */
@Component
public class Mailer {

    private final ObjectProvider<JavaMailSender> sender;
    private final Clinic clinic;
    private final Settings settings;
    private final boolean configured;
    private final String user;

    public Mailer(
            ObjectProvider<JavaMailSender> sender,
            Clinic clinic,
            Settings settings,
            @Value("${spring.mail.host:}") String host,
            @Value("${spring.mail.username:}") String user) {
        this.sender = sender;
        this.clinic = clinic;
        this.settings = settings;
        this.configured = !host.isBlank();
        this.user = user;
    }

    /** True where a mail server is set. */
    public boolean configured() {
        return configured;
    }

    /**
     * Sends one text.
     *
     * @param address as {@link MailAddress} has it
     * @return the kind of what went wrong, which says nothing of what was sent or to whom; empty once the server took it
     */
    public Optional<String> send(String address, String subject, String text) {
        if (!MailAddress.isOne(address)) {
            throw new IllegalArgumentException("not an address");
        }
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from());
        mail.setTo(address);
        mail.setSubject(subject);
        mail.setText(text);
        try {
            sender.getObject().send(mail);
            return Optional.empty();
        } catch (MailException notSent) {
            // its message may hold the address
            return Optional.of(notSent.getClass().getSimpleName());
        }
    }

    private String from() {
        String email = clinic.email();
        if (email != null) {
            return email;
        }
        return MailAddress.isOne(user) ? user : "no-reply@" + host(settings.publicUrl());
    }

    private static String host(@Nullable String site) {
        String host = site == null ? null : URI.create(site).getHost();
        return host == null ? "localhost" : host;
    }
}
