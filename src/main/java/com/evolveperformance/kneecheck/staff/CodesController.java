package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.factor.AuthenticatorApps;
import com.evolveperformance.kneecheck.factor.OneTimeCode;
import com.evolveperformance.kneecheck.factor.Seal;
import com.evolveperformance.kneecheck.report.QrDrawing;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Codes from an app as the second step: set up with a first code, and removed, after the password is asked again. */
@Controller
class CodesController {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    /** How long the page with the key may stay open before the password is asked for once more. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final StaffAccounts accounts;
    private final AuthenticatorApps apps;
    private final Seal seal;
    private final SecondStepChange change;
    private final AccountPage page;
    private final PasswordAgain again;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CodesController(
            StaffAccounts accounts,
            AuthenticatorApps apps,
            Seal seal,
            SecondStepChange change,
            AccountPage page,
            PasswordAgain again,
            MessageSource messages,
            Clinic clinic,
            Clock clock) {
        this.accounts = accounts;
        this.apps = apps;
        this.seal = seal;
        this.change = change;
        this.page = page;
        this.again = again;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Shows a new key; nothing is stored before its first code comes back. */
    @PostMapping(path = "/staff/account/codes/start", consumes = FORM)
    ModelAndView start(
            @RequestParam(name = "again", defaultValue = "") String password,
            Authentication who,
            HttpServletRequest request,
            Locale locale) {
        Optional<String> problem = again.problem(who, password, request, new Words(messages, locale));
        if (problem.isPresent()) {
            return page.problem("again", problem.get(), who, locale);
        }
        byte[] key = new byte[OneTimeCode.KEY_BYTES];
        random.nextBytes(key);
        return show(key, who, List.of());
    }

    @PostMapping(path = "/staff/account/codes", consumes = FORM)
    ModelAndView set(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String code,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Words words = new Words(messages, locale);
        Optional<byte[]> offered = opened(key, who);
        if (offered.isEmpty()) {
            return page.problem("again", words.get("staff.codes.too-late"), who, locale);
        }
        StaffAccount account = accounts.named(who.getName()).orElseThrow();
        if (!apps.set(account.id(), offered.get(), code)) {
            return show(offered.get(), who, List.of(new ProblemView("code", words.get("staff.codes.code.wrong"))));
        }
        return change.added(account, "codes set up", who, request, response);
    }

    @PostMapping(path = "/staff/account/codes/remove", consumes = FORM)
    ModelAndView remove(
            @RequestParam(name = "again", defaultValue = "") String password,
            Authentication who,
            HttpServletRequest request,
            Locale locale) {
        return change.remove(who, password, "codes removed", account -> apps.remove(account.id()), request, locale);
    }

    private ModelAndView show(byte[] key, Authentication who, List<ProblemView> problems) {
        String text = OneTimeCode.text(key);
        return StaffForms.show("staff/codes", problems)
                .addObject("text", text.replaceAll("(.{4})(?=.)", "$1 "))
                .addObject("key", sealed(key, who))
                .addObject("qr", QrDrawing.of(OneTimeCode.address(key, clinic.name(), who.getName())));
    }

    /** The key as the page carries it: only one that we made for this person a moment ago comes back. */
    private String sealed(byte[] key, Authentication who) {
        byte[] dated = ByteBuffer.allocate(Long.BYTES + key.length)
                .putLong(clock.instant().plus(PATIENCE).toEpochMilli())
                .put(key)
                .array();
        return seal.close(dated, owner(who));
    }

    private Optional<byte[]> opened(String sealed, Authentication who) {
        return seal.open(sealed, owner(who)).flatMap(dated -> {
            ByteBuffer read = ByteBuffer.wrap(dated);
            boolean late = Instant.ofEpochMilli(read.getLong()).isBefore(clock.instant());
            byte[] key = new byte[read.remaining()];
            read.get(key);
            return late ? Optional.empty() : Optional.of(key);
        });
    }

    private static String owner(Authentication who) {
        return "new key of " + who.getName();
    }
}
