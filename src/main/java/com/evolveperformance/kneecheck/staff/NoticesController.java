package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.notice.NoticeMailer;
import com.evolveperformance.kneecheck.notice.Notices;
import com.evolveperformance.kneecheck.notice.Webhook;
import com.evolveperformance.kneecheck.notice.Wish;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.MailAddress;
import com.evolveperformance.kneecheck.system.Words;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is told of red flags and call-backs, and what became of each notice. */
@Controller
class NoticesController {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    private static final int SHOWN = 50;

    /** A delivery in words. Public because templates read it. */
    public record Line(
            UUID id,
            String happened,
            String event,
            long number,
            UUID submission,
            String way,
            String state,
            int attempts,
            String due,
            @Nullable String outcome) {}

    private final Notices notices;
    private final Webhook webhook;
    private final NoticeMailer mailer;
    private final AccountPage account;
    private final Audit audit;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;

    NoticesController(
            Notices notices,
            Webhook webhook,
            NoticeMailer mailer,
            AccountPage account,
            Audit audit,
            MessageSource messages,
            Clinic clinic,
            Clock clock) {
        this.notices = notices;
        this.webhook = webhook;
        this.mailer = mailer;
        this.account = account;
        this.audit = audit;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping("/staff/notices")
    ModelAndView log(Locale locale) {
        return show(webhook.address().orElse(""), locale, List.of());
    }

    /** Sets where notices go, with a new secret that is shown this once; an empty address ends it. */
    @PostMapping(path = "/staff/notices/webhook", consumes = FORM)
    ModelAndView webhook(@RequestParam(defaultValue = "") String address, Principal who, Locale locale) {
        String typed = address.strip();
        if (typed.isEmpty()) {
            webhook.remove();
            audit.record(who.getName(), AuditAction.SETTINGS, "webhook", "none");
            return new ModelAndView("redirect:/staff/notices");
        }
        if (!Webhook.isAddress(typed)) {
            String wrong = new Words(messages, locale).get("staff.notice.address.wrong");
            return show(typed, locale, List.of(new ProblemView("address", wrong)));
        }
        String secret = webhook.set(typed);
        audit.record(who.getName(), AuditAction.SETTINGS, "webhook", typed.replaceFirst("\\?.*", "?…"));
        return show(typed, locale, List.of()).addObject("secret", secret);
    }

    @PostMapping(path = "/staff/notices/again", consumes = FORM)
    ModelAndView again(@RequestParam UUID id, Principal who) {
        if (notices.again(id)) {
            audit.record(who.getName(), AuditAction.SETTINGS, "webhook", "sent again");
        }
        return new ModelAndView("redirect:/staff/notices");
    }

    /** What oneself wants to be mailed. */
    @PostMapping(path = "/staff/account/notices", consumes = FORM)
    ModelAndView wish(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "never") String when,
            Authentication who,
            Locale locale) {
        boolean never = !Set.of("at-once", "daily").contains(when);
        if (!never && (!mailer.configured() || !MailAddress.isOne(email.strip()))) {
            String wrong = new Words(messages, locale).get("staff.notice.email.wrong");
            return account.show(who, locale, List.of(new ProblemView("email", wrong)))
                    .addObject("wish", new Wish(email, when.equals("daily")));
        }
        notices.wish(who.getName(), never ? Wish.NONE : new Wish(email.strip(), when.equals("daily")));
        audit.record(who.getName(), AuditAction.SETTINGS, who.getName(), "mail: " + (never ? "never" : when));
        return new ModelAndView("redirect:/staff/account?told");
    }

    private ModelAndView show(String address, Locale locale, List<ProblemView> problems) {
        Words words = new Words(messages, locale);
        Moments moments = new Moments(words, clinic.zone(), clock.instant());
        return StaffForms.show("staff/notices", problems)
                .addObject("address", address)
                .addObject(
                        "lines",
                        notices.log(SHOWN).stream()
                                .map(each -> new Line(
                                        each.id(),
                                        moments.words(each.happened()),
                                        words.get("staff.notice.event." + each.event()),
                                        each.number(),
                                        each.submission(),
                                        words.get("staff.notice.channel." + each.channel(), each.target()),
                                        each.state(),
                                        each.attempts(),
                                        moments.inline(each.due()),
                                        each.outcome()))
                                .toList());
    }
}
