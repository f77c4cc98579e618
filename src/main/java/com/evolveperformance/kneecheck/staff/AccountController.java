package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.staff.SignInProvider.TooManyTries;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: the password, and where one is signed in. */
@Controller
class AccountController {

    /**
     * A place where one is signed in. Public because templates read it.
     *
     * @param here true for the one that asks
     */
    public record SessionView(String key, String began, String last, boolean here) {}

    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final AuthenticationManager signIn;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;

    AccountController(
            StaffAccounts accounts,
            StaffSessions sessions,
            AuthenticationManager signIn,
            PasswordRules rules,
            PasswordEncoder encoder,
            Audit audit,
            MessageSource messages,
            Clinic clinic,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.rules = rules;
        this.encoder = encoder;
        this.audit = audit;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping("/staff/account")
    ModelAndView account(Authentication who, HttpSession session, Locale locale) {
        return show(who, session, new Words(messages, locale), List.of());
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
        rules.problem(password, who.getName()).ifPresent(key -> problems.add(PasswordRules.words(key, words)));
        if (problems.isEmpty()) {
            problems.addAll(checked(who.getName(), current, request, words));
        }
        if (!problems.isEmpty()) {
            return show(who, request.getSession(), words, problems);
        }
        accounts.password(who.getName(), Objects.requireNonNull(encoder.encode(password)));
        sessions.endOthers(who.getName(), request.getSession().getId());
        audit.record(who.getName(), AuditAction.PASSWORD, who.getName());
        return new ModelAndView("redirect:/staff/account?changed");
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

    /** Guessing here is slowed down as at the door. */
    private List<ProblemView> checked(String name, String password, HttpServletRequest request, Words words) {
        UsernamePasswordAuthenticationToken typed = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        typed.setDetails(new WebAuthenticationDetails(request));
        try {
            signIn.authenticate(typed);
            return List.of();
        } catch (TooManyTries many) {
            return List.of(new ProblemView("current", words.get("staff.sign-in.wait", many.seconds())));
        } catch (AuthenticationException wrong) {
            return List.of(new ProblemView("current", words.get("staff.account.current.wrong")));
        }
    }

    private ModelAndView show(Authentication who, HttpSession session, Words words, List<ProblemView> problems) {
        Moments moments = new Moments(words, clinic.zone(), clock.instant());
        return StaffForms.show("staff/account", problems)
                .addObject("account", accounts.named(who.getName()).orElseThrow())
                .addObject(
                        "sessions",
                        sessions.of(who.getName(), clock.instant()).stream()
                                .map(each -> new SessionView(
                                        each.key(),
                                        moments.inline(each.began()),
                                        moments.inline(each.last()),
                                        each.sessionId().equals(session.getId())))
                                .toList());
    }
}
