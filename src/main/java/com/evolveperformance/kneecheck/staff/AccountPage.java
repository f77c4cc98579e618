package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.factor.Passkeys;
import com.evolveperformance.kneecheck.factor.SecondFactors;
import com.evolveperformance.kneecheck.notice.NoticeMailer;
import com.evolveperformance.kneecheck.notice.Notices;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.ModelAndView;

/** The page of one's own account, as it is or with what is wrong in one of its forms. */
@Component
class AccountPage {

    /**
     * A place where one is signed in. Public because templates read it.
     *
     * @param here true for the one that asks
     */
    public record SessionView(String key, String began, String last, boolean here) {}

    /** A passkey as the page says it. Public because templates read it. */
    public record PasskeyView(String id, String label, String created, String lastUsed) {}

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Notices notices;
    private final NoticeMailer mailer;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;

    AccountPage(
            StaffAccounts accounts,
            StaffSessions sessions,
            SecondFactors factors,
            Passkeys passkeys,
            Notices notices,
            NoticeMailer mailer,
            MessageSource messages,
            Clinic clinic,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.notices = notices;
        this.mailer = mailer;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** With what is wrong in one field. */
    ModelAndView problem(String field, String text, Authentication who, Locale locale) {
        return show(who, locale, List.of(new ProblemView(field, text)));
    }

    ModelAndView show(Authentication who, Locale locale, List<ProblemView> problems) {
        Instant now = clock.instant();
        Moments moments = new Moments(new Words(messages, locale), clinic.zone(), now);
        StaffAccount account = accounts.named(who.getName()).orElseThrow();
        SecondFactors.Held held = factors.of(account.id(), account.name());
        String here = RequestContextHolder.currentRequestAttributes().getSessionId();
        return StaffForms.show("staff/account", problems)
                .addObject("account", account)
                .addObject("held", held)
                .addObject("compulsory", factors.compulsory())
                .addObject("setUpFirst", SignInSteps.isAt(Role.SET_UP, who))
                .addObject("mailOffered", mailer.configured())
                .addObject("wish", notices.wish(account.name()))
                .addObject("passkeysOffered", passkeys.offered())
                .addObject(
                        "passkeys",
                        held.passkeys().stream()
                                .map(each -> new PasskeyView(
                                        each.id(),
                                        each.label(),
                                        moments.inline(each.created()),
                                        moments.inline(each.lastUsed())))
                                .toList())
                .addObject(
                        "sessions",
                        sessions.of(who.getName(), now).stream()
                                .map(each -> new SessionView(
                                        each.key(),
                                        moments.inline(each.began()),
                                        moments.inline(each.last()),
                                        each.sessionId().equals(here)))
                                .toList());
    }
}
