package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.factor.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in form, and the pages that say why something was not taken. The sign-in itself is Spring Security's. */
@Controller
class SignInController {

    static final String SIGN_IN = "/staff/sign-in";

    /** Reached by forwards only: the security rules refuse them as addresses. */
    static final String REFUSED = "/staff/sign-in/refused";

    static final String NOT_SENT = "/staff/not-sent";

    private final StaffAccounts accounts;
    private final Passkeys passkeys;

    SignInController(StaffAccounts accounts, Passkeys passkeys) {
        this.accounts = accounts;
        this.passkeys = passkeys;
    }

    @GetMapping(SIGN_IN)
    String form(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String welcome,
            @Nullable Authentication who,
            Model model) {
        if (who != null) {
            return "redirect:" + SignInTarget.read(to).address();
        }
        if (!accounts.exist()) {
            return "redirect:" + SetupController.SETUP;
        }
        if (signedOut != null || welcome != null) {
            model.addAttribute("news", signedOut != null ? "signed-out" : "welcome");
        }
        return show("", to, "", model);
    }

    @RequestMapping(REFUSED)
    String refused(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String text,
            @RequestAttribute(SignInOutcome.WAIT) long wait,
            Model model) {
        model.addAttribute("refused", true);
        model.addAttribute("wait", wait);
        return show(name, to, text, model);
    }

    private String show(String name, String to, String text, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("text", text);
        model.addAttribute("passkeysOffered", passkeys.offered());
        model.addAttribute("to", SignInTarget.read(to).submission());
        return "staff/sign-in";
    }

    /**
     * A form came too late, or from a page of another day. Nothing was changed; a note that was typed is shown again, and
     * goes back into its field, after signing in where that is needed.
     */
    @RequestMapping(NOT_SENT)
    String notSent(
            @RequestParam(defaultValue = "") String text,
            @Nullable Authentication who,
            HttpServletRequest request,
            Model model) {
        Object address = request.getAttribute("jakarta.servlet.forward.request_uri");
        SignInTarget target = SignInTarget.of(String.valueOf(address));
        if (who != null) {
            KeptNote.put(request.getSession(), target, text);
        }
        model.addAttribute("text", text);
        model.addAttribute("to", target.submission());
        model.addAttribute("back", target.address());
        model.addAttribute("signedIn", who != null);
        return "staff/not-sent";
    }
}
