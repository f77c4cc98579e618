package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.factor.AuthenticatorApps;
import com.evolveperformance.kneecheck.factor.Passkeys;
import com.evolveperformance.kneecheck.factor.RecoveryCodes;
import com.evolveperformance.kneecheck.factor.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The second step of a sign-in, and the sign-in with a passkey, which is both steps in one. */
@Controller
class SecondStepController {

    static final String CODE = "/staff/sign-in/code";
    static final String PASSKEY = "/staff/sign-in/passkey";
    static final String PASSKEY_OPTIONS = "/staff/sign-in/passkey/options";

    /** Where somebody without a second step sets one up, where the clinic asks everybody for it. */
    static final String SET_UP = "/staff/account";

    private final StaffAccounts accounts;
    private final SecondFactors factors;
    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final PasskeyJson json;
    private final SignInBrake brake;
    private final LastStep lastStep;
    private final Audit audit;

    SecondStepController(
            StaffAccounts accounts,
            SecondFactors factors,
            AuthenticatorApps apps,
            RecoveryCodes recovery,
            Passkeys passkeys,
            PasskeyJson json,
            SignInBrake brake,
            LastStep lastStep,
            Audit audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.apps = apps;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.json = json;
        this.brake = brake;
        this.lastStep = lastStep;
        this.audit = audit;
    }

    @GetMapping(CODE)
    ModelAndView form(@RequestParam(defaultValue = "") String to, Authentication who) {
        return show(to, who);
    }

    @PostMapping(path = CODE, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        StaffAccount account = accounts.named(who.getName()).orElseThrow();
        boolean paper = RecoveryCodes.looksLike(code);
        // Whoever is here knows the password, so codes are counted for all addresses together; the long ones on paper
        // cannot be guessed, so a stranger's tries do not keep their owner out.
        String address = paper ? request.getRemoteAddr() : "";
        String counted = (paper ? "recovery code of " : "code of ") + account.name();
        Duration wait = brake.take(counted, address);
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return refused(to, who, HttpStatus.TOO_MANY_REQUESTS).addObject("wait", wait.toSeconds() + 1);
        }
        if (!(paper ? recovery.spend(account.id(), code) : apps.spend(account.id(), code))) {
            audit.record(account.name(), AuditAction.SIGN_IN_FAILED, null, "second step");
            return refused(to, who, HttpStatus.UNPROCESSABLE_CONTENT).addObject("wait", 0L);
        }
        brake.forget(counted, address);
        if (paper) {
            audit.record(account.name(), AuditAction.SECOND_STEP, account.name(), "recovery code used");
        }
        return in(account.name(), to, paper ? "recovery code" : "code", request, response);
    }

    /** What the browser's device has to sign. A post, because it is kept. */
    @PostMapping(path = PASSKEY_OPTIONS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> options() {
        if (!passkeys.offered()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.write(passkeys.signIn()));
    }

    @PostMapping(path = PASSKEY, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView passkey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> name = json.signed(credential)
                .flatMap(passkeys::signIn)
                .flatMap(accounts::named)
                .filter(account -> !account.disabled() && !account.invited())
                .map(StaffAccount::name);
        if (name.isEmpty()) {
            audit.record("?", AuditAction.SIGN_IN_FAILED, null, "passkey");
            ModelAndView page = new ModelAndView("staff/sign-in", HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("refused", true)
                    .addObject("wait", 0L)
                    .addObject("passkeyRefused", true)
                    .addObject("passkeysOffered", passkeys.offered())
                    .addObject("name", "")
                    .addObject("text", text)
                    .addObject("to", SignInTarget.read(to).submission());
        }
        ModelAndView in = in(name.get(), to, "passkey", request, response);
        KeptNote.put(request.getSession(), SignInTarget.read(to), text);
        return in;
    }

    private ModelAndView in(
            String name, String to, String how, HttpServletRequest request, HttpServletResponse response) {
        lastStep.take(name, request, response);
        audit.record(name, AuditAction.SIGN_IN, null, how);
        return new ModelAndView("redirect:" + SignInTarget.read(to).address());
    }

    private ModelAndView refused(String to, Authentication who, HttpStatus status) {
        ModelAndView page = show(to, who).addObject("refused", true);
        page.setStatus(status);
        return page;
    }

    private ModelAndView show(String to, Authentication who) {
        StaffAccount account = accounts.named(who.getName()).orElseThrow();
        return new ModelAndView("staff/second-step")
                .addObject("held", factors.of(account.id(), account.name()))
                .addObject("passkeysOffered", passkeys.offered())
                .addObject("to", SignInTarget.read(to).submission());
    }
}
