package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The first account, made with the code of the first start (safety.md section 11). Once it exists there is no such page. */
@Controller
class SetupController {

    static final String SETUP = "/staff/setup";

    private final StaffAccounts accounts;
    private final SetupCodes codes;
    private final SetupCodeFile file;
    private final SetupTries tries;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final MessageSource messages;

    SetupController(
            StaffAccounts accounts,
            SetupCodes codes,
            SetupCodeFile file,
            SetupTries tries,
            PasswordRules rules,
            PasswordEncoder encoder,
            Audit audit,
            MessageSource messages) {
        this.accounts = accounts;
        this.codes = codes;
        this.file = file;
        this.tries = tries;
        this.rules = rules;
        this.encoder = encoder;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(SETUP)
    String form(Model model) {
        refuseOnceSetUp();
        return show("", "", List.of(), model);
    }

    @PostMapping(path = SETUP, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String setUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        refuseOnceSetUp();
        Words words = new Words(messages, locale);
        List<ProblemView> problems = problems(name, password, words);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(code, name, problems, model);
        }
        if (!tries.take(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SetupTries.WINDOW.toSeconds()));
            return show(code, name, List.of(problem("code", "tries", words, SetupTries.TRIES)), model);
        }
        if (codes.spend(code, name.strip(), Objects.requireNonNull(encoder.encode(password)))) {
            file.delete();
            audit.record(name.strip(), AuditAction.PEOPLE, name.strip(), "first account, by setup code");
            return "redirect:" + SignInController.SIGN_IN + "?welcome";
        }
        refuseOnceSetUp();
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(code, name, List.of(problem("code", "wrong", words)), model);
    }

    private void refuseOnceSetUp() {
        if (accounts.exist()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private List<ProblemView> problems(String name, String password, Words words) {
        List<ProblemView> problems = new ArrayList<>();
        if (!StaffAccounts.isName(name)) {
            problems.add(problem("name", "wrong", words, StaffAccounts.NAME_LENGTH));
        }
        rules.problem(password, name)
                .ifPresent(key -> problems.add(PasswordRules.words(key, PasswordRules.SHORTEST, words)));
        return problems;
    }

    private static ProblemView problem(String field, String key, Words words, Object... args) {
        return new ProblemView(field, words.get("staff.setup." + field + "." + key, args));
    }

    private static String show(String code, String name, List<ProblemView> problems, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "errors", problems.stream().collect(Collectors.toMap(ProblemView::field, ProblemView::text)));
        return "staff/setup";
    }
}
