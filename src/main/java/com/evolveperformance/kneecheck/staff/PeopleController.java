package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.factor.SecondFactors;
import com.evolveperformance.kneecheck.report.Links;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who works here and what each may do: for admins. */
@Controller
@RequestMapping("/staff/people")
class PeopleController {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final StaffAccounts accounts;
    private final People people;
    private final SecondFactors factors;
    private final Links links;
    private final MessageSource messages;

    PeopleController(
            StaffAccounts accounts, People people, SecondFactors factors, Links links, MessageSource messages) {
        this.accounts = accounts;
        this.people = people;
        this.factors = factors;
        this.links = links;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView people() {
        return show("", Role.CLINICIAN.id(), List.of());
    }

    @PostMapping(consumes = FORM)
    ModelAndView invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            Principal who,
            Locale locale,
            HttpServletRequest request) {
        Words words = new Words(messages, locale);
        if (!StaffAccounts.isName(name)) {
            return show(name, role, List.of(new ProblemView("name", words.get("staff.people.name.wrong"))));
        }
        Optional<Role> chosen = Role.of(role);
        if (chosen.isEmpty()) {
            return show(name, role, List.of(new ProblemView("role", words.get("staff.people.role.missing"))));
        }
        try {
            Optional<Token> secret = people.invite(name.strip(), chosen.get(), who.getName());
            if (secret.isPresent()) {
                return link(name.strip(), secret.get(), request);
            }
        } catch (DuplicateKeyException another) {
            // somebody else has just invited the same name
        }
        return show(name, role, List.of(new ProblemView("name", words.get("staff.people.name.taken"))));
    }

    /** Whether everybody needs a second step. */
    @PostMapping(path = "/second-step", consumes = FORM)
    ModelAndView secondStep(@RequestParam(defaultValue = "false") boolean everybody, Principal who, Locale locale) {
        return people.askForSecondStep(everybody, who.getName())
                ? new ModelAndView("redirect:/staff/people")
                : show(
                        "",
                        Role.CLINICIAN.id(),
                        List.of(new ProblemView(
                                "compulsory", new Words(messages, locale).get("staff.people.compulsory.own-first"))));
    }

    @GetMapping("/{id}")
    ModelAndView person(@PathVariable UUID id) {
        return person(id, List.of());
    }

    @PostMapping(path = "/{id}/role", consumes = FORM)
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(name = "export-names", defaultValue = "false") boolean exportNames,
            Principal who,
            Locale locale) {
        found(id);
        Role chosen = Role.of(role).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return answer(id, people.change(id, chosen, exportNames, who.getName()), "role", locale);
    }

    @PostMapping(path = "/{id}/disable", consumes = FORM)
    ModelAndView disable(@PathVariable UUID id, Principal who, Locale locale) {
        found(id);
        return answer(id, people.disable(id, true, who.getName()), "disable", locale);
    }

    @PostMapping(path = "/{id}/enable", consumes = FORM)
    ModelAndView enable(@PathVariable UUID id, Principal who, Locale locale) {
        found(id);
        return answer(id, people.disable(id, false, who.getName()), "disable", locale);
    }

    @PostMapping(path = "/{id}/reset", consumes = FORM)
    ModelAndView reset(@PathVariable UUID id, Principal who, HttpServletRequest request) {
        StaffAccount account = found(id);
        return people.reset(id, who.getName())
                .map(secret -> link(account.name(), secret, request))
                .orElseGet(() -> new ModelAndView("redirect:/staff/people/" + id));
    }

    private ModelAndView answer(UUID id, boolean done, String field, Locale locale) {
        return done
                ? new ModelAndView("redirect:/staff/people/" + id)
                : person(
                        id,
                        List.of(new ProblemView(field, new Words(messages, locale).get("staff.people.last-admin"))));
    }

    private ModelAndView person(UUID id, List<ProblemView> problems) {
        return StaffForms.show("staff/person", problems)
                .addObject("person", found(id))
                .addObject("roles", Role.values());
    }

    private ModelAndView show(String name, String role, List<ProblemView> problems) {
        return StaffForms.show("staff/people", problems)
                .addObject("people", accounts.all())
                .addObject("secured", factors.holders())
                .addObject("compulsory", factors.compulsory())
                .addObject("roles", Role.values())
                .addObject("name", name)
                .addObject("role", role);
    }

    /** Shown this once; without a public address only its path is sure. */
    private ModelAndView link(String name, Token secret, HttpServletRequest request) {
        String path = OneTimeLinks.PATH + secret.text();
        String whole = links.to(path, request);
        return new ModelAndView("staff/one-time-link")
                .addObject("name", name)
                .addObject("hours", OneTimeLinks.LIFE.toHours())
                .addObject("link", whole == null ? path : whole)
                .addObject("whole", whole != null);
    }

    private StaffAccount found(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
