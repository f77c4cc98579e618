package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where a one-time link leads: somebody chooses a password. Looking changes nothing; a link that is spent is none. */
@Controller
class WelcomeController {

    private final OneTimeLinks links;
    private final StaffSessions sessions;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final MessageSource messages;

    WelcomeController(
            OneTimeLinks links,
            StaffSessions sessions,
            PasswordRules rules,
            PasswordEncoder encoder,
            Audit audit,
            MessageSource messages) {
        this.links = links;
        this.sessions = sessions;
        this.rules = rules;
        this.encoder = encoder;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(OneTimeLinks.PATH + "{secret}")
    ModelAndView form(@PathVariable String secret) {
        return show(secret, name(secret), List.of());
    }

    @PostMapping(path = OneTimeLinks.PATH + "{secret}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView choose(@PathVariable String secret, @RequestParam(defaultValue = "") String password, Locale locale) {
        String name = name(secret);
        Optional<String> problem = rules.problem(password, name);
        if (problem.isPresent()) {
            return show(
                    secret,
                    name,
                    List.of(PasswordRules.words(problem.get(), PasswordRules.SHORTEST, new Words(messages, locale))));
        }
        if (links.spend(new Token(secret), Objects.requireNonNull(encoder.encode(password)))
                .isEmpty()) {
            throw notFound();
        }
        sessions.endAll(name);
        audit.record(name, AuditAction.PASSWORD, name, "by one-time link");
        return new ModelAndView("redirect:" + SignInController.SIGN_IN + "?welcome");
    }

    private ModelAndView show(String secret, String name, List<ProblemView> problems) {
        return StaffForms.show("staff/welcome", problems)
                .addObject("secret", secret)
                .addObject("name", name);
    }

    private String name(String secret) {
        return links.name(new Token(secret)).orElseThrow(WelcomeController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
