package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.factor.SecondFactors;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: the password, and where one is signed in. */
@Controller
class AccountController {

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final SecondFactors factors;
    private final AccountPage page;
    private final PasswordAgain again;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final MessageSource messages;

    AccountController(
            StaffAccounts accounts,
            StaffSessions sessions,
            SecondFactors factors,
            AccountPage page,
            PasswordAgain again,
            PasswordRules rules,
            PasswordEncoder encoder,
            Audit audit,
            MessageSource messages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.page = page;
        this.again = again;
        this.rules = rules;
        this.encoder = encoder;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/staff/account")
    ModelAndView account(Authentication who, Locale locale) {
        return page.show(who, locale, List.of());
    }

    /** Others who are signed in with the old password are no longer. */
    @PostMapping(path = "/staff/account/password", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView password(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Authentication who,
            HttpServletRequest request,
            Locale locale) {
        Words words = new Words(messages, locale);
        List<ProblemView> problems = new ArrayList<>();
        int shortest = shortest(who);
        rules.problem(password, who.getName(), shortest)
                .ifPresent(key -> problems.add(PasswordRules.words(key, shortest, words)));
        if (problems.isEmpty()) {
            again.problem(who, current, request, words)
                    .ifPresent(text -> problems.add(new ProblemView("current", text)));
        }
        if (!problems.isEmpty()) {
            return page.show(who, locale, problems);
        }
        accounts.password(who.getName(), Objects.requireNonNull(encoder.encode(password)));
        sessions.endOthers(who.getName(), request.getSession().getId());
        audit.record(who.getName(), AuditAction.PASSWORD, who.getName());
        return new ModelAndView("redirect:/staff/account?changed");
    }

    private int shortest(Authentication who) {
        StaffAccount account = accounts.named(who.getName()).orElseThrow();
        return factors.of(account.id(), account.name()).any()
                ? PasswordRules.SHORTEST_WITH_SECOND_STEP
                : PasswordRules.SHORTEST;
    }

    @PostMapping(path = "/staff/account/sessions", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView end(@RequestParam(defaultValue = "") String key, Authentication who) {
        sessions.end(who.getName(), key);
        audit.record(who.getName(), AuditAction.PEOPLE, who.getName(), "session ended");
        return new ModelAndView("redirect:/staff/account");
    }

    /** Somebody is still typing: the request itself keeps the session. */
    @PostMapping("/staff/alive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void alive() {}
}
