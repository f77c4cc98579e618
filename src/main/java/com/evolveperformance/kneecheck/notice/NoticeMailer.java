package com.evolveperformance.kneecheck.notice;

import com.evolveperformance.kneecheck.notice.Notices.Delivery;
import com.evolveperformance.kneecheck.system.Mailer;
import com.evolveperformance.kneecheck.system.Settings;
import com.evolveperformance.kneecheck.system.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mails numbers and links of submissions to somebody at the clinic: not what happened, not to whom, no answers. */
@Component
public class NoticeMailer {

    private final Mailer mailer;
    private final MessageSource messages;
    private final @Nullable String site;

    NoticeMailer(Mailer mailer, MessageSource messages, Settings settings) {
        this.mailer = mailer;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    /** True where a mail server is set. */
    public boolean configured() {
        return mailer.configured();
    }

    /** Where a submission is read; only its number where no public address is set. */
    @Nullable
    String link(Delivery delivery) {
        return site == null ? null : site + "/staff/submissions/" + delivery.submission();
    }

    /** Sends one mail about these; what went wrong in a few words, or empty. */
    Optional<String> send(String email, List<Delivery> about) {
        if (!configured()) {
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
        return mailer.send(email, words.get("staff.notice.mail.subject"), words.get("staff.notice.mail.text", lines));
    }
}
