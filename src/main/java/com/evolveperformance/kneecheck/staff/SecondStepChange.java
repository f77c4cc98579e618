package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.factor.RecoveryCodes;
import com.evolveperformance.kneecheck.factor.SecondFactors;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What follows when somebody adds a second step of whatever kind to their account, or takes one away. */
@Component
class SecondStepChange {

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final AccountPage page;
    private final PasswordAgain again;
    private final LastStep lastStep;
    private final Audit audit;
    private final MessageSource messages;

    SecondStepChange(
            StaffAccounts accounts,
            StaffSessions sessions,
            SecondFactors factors,
            RecoveryCodes recovery,
            AccountPage page,
            PasswordAgain again,
            LastStep lastStep,
            Audit audit,
            MessageSource messages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.recovery = recovery;
        this.page = page;
        this.again = again;
        this.lastStep = lastStep;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * One was added: who is signed in elsewhere without it is no longer, and who had to set one up is in. Together with
     * the first one come recovery codes.
     */
    ModelAndView added(
            StaffAccount account,
            String what,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        audit.record(account.name(), AuditAction.SECOND_STEP, account.name(), what);
        sessions.endOthers(account.name(), request.getSession().getId());
        if (SignInSteps.isAt(Role.SET_UP, who)) {
            lastStep.take(account.name(), request, response);
        }
        return factors.of(account.id(), account.name()).recoveryCodes() > 0
                ? new ModelAndView("redirect:/staff/account?second-step")
                : showNewCodes(account);
    }

    /** Makes recovery codes and shows them, this once. */
    ModelAndView showNewCodes(StaffAccount account) {
        audit.record(account.name(), AuditAction.SECOND_STEP, account.name(), "new recovery codes");
        return new ModelAndView("staff/recovery").addObject("codes", recovery.renew(account.id()));
    }

    /** Takes one away, after the password is asked again; not the last one where there has to be one. */
    ModelAndView remove(
            Authentication who,
            String password,
            String what,
            Consumer<StaffAccount> removal,
            HttpServletRequest request,
            Locale locale) {
        Words words = new Words(messages, locale);
        StaffAccount account = accounts.named(who.getName()).orElseThrow();
        boolean last = factors.of(account.id(), account.name()).count() <= 1;
        Optional<String> problem = last && factors.compulsory()
                ? Optional.of(words.get("staff.second-step.last"))
                : again.problem(who, password, request, words);
        if (problem.isEmpty() && last && password.codePointCount(0, password.length()) < PasswordRules.SHORTEST) {
            problem = Optional.of(words.get("staff.second-step.password-short", PasswordRules.SHORTEST));
        }
        if (problem.isPresent()) {
            return page.problem("again", problem.get(), who, locale);
        }
        if (last) {
            factors.forget(account.id(), account.name());
        } else {
            removal.accept(account);
        }
        audit.record(account.name(), AuditAction.SECOND_STEP, account.name(), what);
        sessions.endOthers(account.name(), request.getSession().getId());
        return new ModelAndView("redirect:/staff/account?second-step");
    }
}
