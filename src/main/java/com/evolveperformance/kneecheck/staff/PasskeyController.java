package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.factor.Passkeys;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One's own passkeys, and the recovery codes that stand in for any second step. */
@Controller
class PasskeyController {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final StaffAccounts accounts;
    private final Passkeys passkeys;
    private final PasskeyJson json;
    private final SecondStepChange change;
    private final AccountPage page;
    private final PasswordAgain again;
    private final MessageSource messages;

    PasskeyController(
            StaffAccounts accounts,
            Passkeys passkeys,
            PasskeyJson json,
            SecondStepChange change,
            AccountPage page,
            PasswordAgain again,
            MessageSource messages) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.json = json;
        this.change = change;
        this.page = page;
        this.again = again;
        this.messages = messages;
    }

    /** What the browser makes a passkey with, for who gives the password again. */
    @PostMapping(path = "/staff/account/passkeys/options", consumes = FORM)
    ResponseEntity<String> options(
            @RequestParam(name = "again", defaultValue = "") String password,
            Authentication who,
            HttpServletRequest request,
            Locale locale) {
        if (!passkeys.offered()) {
            return ResponseEntity.notFound().build();
        }
        return again.problem(who, password, request, new Words(messages, locale))
                        .isPresent()
                ? ResponseEntity.unprocessableContent().build()
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.write(passkeys.register(who)));
    }

    /** Keeps a passkey: that the password was given again is in its challenge. Without one, says what was missing. */
    @PostMapping(path = "/staff/account/passkeys", consumes = FORM)
    ModelAndView add(
            @RequestParam(name = "again", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String credential,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Words words = new Words(messages, locale);
        String name = label.isBlank() ? words.get("staff.passkeys.unnamed") : label.strip();
        if (name.length() > Passkeys.LABEL_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            return problem("label", words.get("staff.passkeys.label.wrong", Passkeys.LABEL_LENGTH), label, who, locale);
        }
        if (credential.isBlank()) {
            Optional<String> wrong = again.problem(who, password, request, words);
            return problem("again", wrong.orElse(words.get("staff.passkeys.none")), label, who, locale);
        }
        if (!json.made(credential)
                .map(made -> passkeys.register(who, made, name))
                .orElse(false)) {
            return problem("again", words.get("staff.passkeys.refused"), label, who, locale);
        }
        StaffAccount account = accounts.named(who.getName()).orElseThrow();
        return change.added(account, "passkey added", who, request, response);
    }

    @PostMapping(path = "/staff/account/passkeys/remove", consumes = FORM)
    ModelAndView remove(
            @RequestParam(name = "again", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passkey,
            Authentication who,
            HttpServletRequest request,
            Locale locale) {
        if (passkeys.of(who.getName()).stream().noneMatch(each -> each.id().equals(passkey))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return change.remove(
                who, password, "passkey removed", account -> passkeys.remove(account.name(), passkey), request, locale);
    }

    /** New recovery codes in place of the old ones. */
    @PostMapping(path = "/staff/account/recovery", consumes = FORM)
    ModelAndView recovery(
            @RequestParam(name = "again", defaultValue = "") String password,
            Authentication who,
            HttpServletRequest request,
            Locale locale) {
        Optional<String> wrong = again.problem(who, password, request, new Words(messages, locale));
        return wrong.isPresent()
                ? page.problem("again", wrong.get(), who, locale)
                : change.showNewCodes(accounts.named(who.getName()).orElseThrow());
    }

    private ModelAndView problem(String field, String text, String label, Authentication who, Locale locale) {
        return page.problem(field, text, who, locale).addObject("label", label);
    }
}
