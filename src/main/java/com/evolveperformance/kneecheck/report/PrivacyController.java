package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Settings;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is held about a runner, and how to take it back. Details to reach the runner are named and never shown: whoever was
 * sent the link can open this page.
 */
@Controller
@RequestMapping("/reports/{token}/privacy")
class PrivacyController {

    private final ReportPages pages;
    private final Submissions submissions;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Settings settings;

    PrivacyController(
            ReportPages pages, Submissions submissions, MessageSource messages, Clinic clinic, Settings settings) {
        this.pages = pages;
        this.submissions = submissions;
        this.messages = messages;
        this.clinic = clinic;
        this.settings = settings;
    }

    @ModelAttribute("private")
    boolean isPrivate() {
        return true;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return page(pages.open(token), token, false, model);
    }

    @PostMapping
    String change(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String confirm,
            Model model,
            HttpServletResponse response) {
        Submission submission = pages.open(token);
        if (action.equals("withdraw-improve")) {
            if (submissions.withdrawImprove(new Token(token)).isEmpty()) {
                throw ReportPages.unknown();
            }
            return "redirect:/reports/" + token + "/privacy";
        }
        if (action.equals("erase") && confirm.equals("yes")) {
            if (!submissions.erase(new Token(token))) {
                throw ReportPages.unknown();
            }
            return "report/erased";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(submission, token, action.equals("erase"), model);
    }

    private String page(Submission submission, String token, boolean unconfirmed, Model model) {
        Locale locale = Locale.forLanguageTag(submission.language());
        Words words = new Words(messages, locale);
        model.addAttribute("link", "/reports/" + token);
        model.addAttribute("held", held(submission, words));
        model.addAttribute("improve", submission.consentImprove());
        model.addAttribute(
                "until",
                words.get(
                        "privacy.kept",
                        date(submission.submittedAt().plus(settings.retention().submissions()), locale)));
        model.addAttribute("unconfirmed", unconfirmed);
        return "report/privacy";
    }

    private List<String> held(Submission submission, Words words) {
        List<String> held = new ArrayList<>();
        String number = String.valueOf(submission.number());
        held.add(words.get("privacy.number", number, date(submission.submittedAt(), words.locale())));
        held.add(words.get("privacy.answers", submission.answers().values().size()));
        held.add(words.get("privacy.scores"));
        held.add(words.get("privacy.consent", submission.consentVersion()));
        NextStep choice = submission.choice();
        if (choice != null) {
            held.add(words.get("privacy.choice", words.get("choice." + choice.id() + ".title")));
        }
        held.add(contact(submission.contact(), words));
        return held;
    }

    private static String contact(Contact contact, Words words) {
        return Stream.of(
                        named("name", contact.name(), words),
                        named("phone", contact.phone(), words),
                        named("email", contact.email(), words),
                        named("times", contact.times(), words))
                .filter(name -> !name.isEmpty())
                .reduce((one, other) -> words.get("report.list.comma", one, other))
                .map(names -> words.get("privacy.contact", names))
                .orElseGet(() -> words.get("privacy.contact.none"));
    }

    private static String named(String what, @Nullable String value, Words words) {
        return value == null ? "" : words.get("privacy.contact." + what);
    }

    private String date(Instant moment, Locale locale) {
        return moment.atZone(clinic.zone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
