package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.submission.LinkMails;
import com.evolveperformance.kneecheck.submission.SharedCopies;
import com.evolveperformance.kneecheck.submission.SharedCopy;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a runner can keep and hand on. */
@Component
class KeepAssembler {

    private final SharedCopies copies;
    private final LinkMails mails;
    private final LinkMailer mailer;
    private final Links links;
    private final Clinic clinic;

    KeepAssembler(SharedCopies copies, LinkMails mails, LinkMailer mailer, Links links, Clinic clinic) {
        this.copies = copies;
        this.mails = mails;
        this.mailer = mailer;
        this.links = links;
        this.clinic = clinic;
    }

    KeepView view(
            Submission submission,
            String token,
            MailForm form,
            @Nullable String copyError,
            Words words,
            HttpServletRequest request) {
        boolean reachable = links.to("/", request) != null;
        List<SharedCopy> made = copies.of(submission.id());
        List<SharedCopy> open = made.stream().filter(SharedCopy::open).toList();
        DrillPlan plan = submission.outcome().plan();
        String error = form.error() == null ? null : words.get(form.error(), LinkMails.MOST);
        return new KeepView(
                plan == null
                        ? null
                        : new KeepView.Calendar(clinicTime(words), CalendarFile.rounded(plan.minutes()), reachable),
                mailer.configured() && reachable ? mail(submission, form, error) : null,
                open.stream().map(copy -> copy(copy, token, words, request)).toList(),
                open.size() < SharedCopies.MOST ? SharedCopies.next(made) : null,
                copyError,
                Stream.of(problem("email", error), problem("copies", copyError))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<ChoiceView.Problem> problem(String field, @Nullable String error) {
        return Optional.ofNullable(error).map(text -> new ChoiceView.Problem(field, text));
    }

    private @Nullable String clinicTime(Words words) {
        return clinic.zoneSet() ? clinic.zone().getDisplayName(TextStyle.FULL, words.locale()) : null;
    }

    private KeepView.Mail mail(Submission submission, MailForm form, @Nullable String error) {
        boolean full = mails.sent(submission.id()) >= LinkMails.MOST;
        return new KeepView.Mail(form.sent(), full, form.typed(), error);
    }

    private KeepView.Copy copy(SharedCopy copy, String token, Words words, HttpServletRequest request) {
        String path = "/shared/" + new Token(token).copy(copy.number()).text();
        String made = words.date(copy.madeAt().atZone(clinic.zone()));
        return new KeepView.Copy(copy.number(), made, path, links.to(path, request));
    }
}
