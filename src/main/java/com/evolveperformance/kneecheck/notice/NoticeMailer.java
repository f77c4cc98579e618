package com.evolveperformance.kneecheck.notice;

import com.evolveperformance.kneecheck.notice.Notices.Delivery;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.MailAddress;
import com.evolveperformance.kneecheck.system.Settings;
import com.evolveperformance.kneecheck.system.Words;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mails numbers and links of submissions to somebody at the clinic: not what happened, not to whom, no answers. */
@Component
public class NoticeMailer {

    private final ObjectProvider<JavaMailSender> sender;
    private final MessageSource messages;
    private final Clinic clinic;
    private final @Nullable String site;
    private final boolean configured;
    private final String user;

    NoticeMailer(
            ObjectProvider<JavaMailSender> sender,
            MessageSource messages,
            Clinic clinic,
            Settings settings,
            @Value("${spring.mail.host:}") String host,
            @Value("${spring.mail.username:}") String user) {
        this.sender = sender;
        this.messages = messages;
        this.clinic = clinic;
        String address = settings.publicUrl();
        this.site = address == null ? null : address.replaceAll("/+$", "");
        this.configured = !host.isBlank();
        this.user = user;
    }

    /** True where a mail server is set. */
    public boolean configured() {
        return configured;
    }

    /** Where a submission is read; only its number where no public address is set. */
    @Nullable
    String link(Delivery delivery) {
        return site == null ? null : site + "/staff/submissions/" + delivery.submission();
    }

    /** Sends one mail about these; what went wrong in a few words, or empty. */
    Optional<String> send(String email, List<Delivery> about) {
        if (!configured) {
            return Optional.of("no mail server");
        }
        Words words = new Words(messages, Locale.ENGLISH);
        String lines = about.stream()
                .map(each -> {
                    String link = link(each);
                    return words.get("staff.notice.mail.line", String.valueOf(each.number()), link == null ? "" : link)
                            .strip();
                })
                .distinct()
                .collect(Collectors.joining("\n"));
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from());
        mail.setTo(email);
        mail.setSubject(words.get("staff.notice.mail.subject"));
        mail.setText(words.get("staff.notice.mail.text", lines));
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
        if (MailAddress.isOne(user)) {
            return user;
        }
        String host = site == null ? null : URI.create(site).getHost();
        return "no-reply@" + (host == null ? "localhost" : host);
    }
}
