package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Contact;
import com.evolveperformance.kneecheck.submission.LinkMails;
import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.SharedCopies;
import com.evolveperformance.kneecheck.submission.SharedCopy;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.KeptFor;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is held about a runner, and how to take it back. Details to reach the runner are named and never shown: whoever was
 * sent the link can open this page.
 */
@Controller
@RequestMapping("/reports/{token}/privacy")
class PrivacyController {

    private final ReportPages pages;
    private final Submissions submissions;
    private final SharedCopies copies;
    private final LinkMails mails;
    private final MessageSource messages;
    private final Clinic clinic;
    private final KeptFor keptFor;

    PrivacyController(
            ReportPages pages,
            Submissions submissions,
            SharedCopies copies,
            LinkMails mails,
            MessageSource messages,
            Clinic clinic,
            KeptFor keptFor) {
        this.pages = pages;
        this.submissions = submissions;
        this.copies = copies;
        this.mails = mails;
        this.messages = messages;
        this.clinic = clinic;
        this.keptFor = keptFor;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(pages.open(token), token, false, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String confirm) {
        Submission submission = pages.open(token);
        Token secret = new Token(token);
        switch (action) {
            case "withdraw-improve":
                return taken(submissions.withdrawImprove(secret).isPresent(), token, "");
            case "withdraw-choice":
                return taken(submissions.withdrawChoice(secret).isPresent(), token, "#choice");
            case "withdraw-copy":
                return taken(copies.withdraw(secret, number(number)), token, "#copies");
            default:
                break;
        }
        if (action.equals("erase") && confirm.equals("yes")) {
            if (!submissions.erase(new Token(token))) {
                throw ReportPages.unknown();
            }
            return new ModelAndView("report/erased");
        }
        return page(submission, token, action.equals("erase"), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView taken(boolean found, String token, String part) {
        if (!found) {
            throw ReportPages.unknown();
        }
        return ReportPages.seeOther("/reports/" + token + "/privacy" + part);
    }

    /** A posted number; 0, which nothing has, where it is none. */
    static int number(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 0;
    }

    private ModelAndView page(Submission submission, String token, boolean unconfirmed, HttpStatus status) {
        Words words = new Words(messages, Locale.forLanguageTag(submission.language()));
        Instant until = submission.submittedAt().plus(keptFor.submissions());
        return new ModelAndView("report/privacy", status)
                .addObject("link", "/reports/" + token)
                .addObject("held", held(submission, words))
                .addObject("chosen", submission.choice() != null)
                .addObject("copies", open(submission, words))
                .addObject("improve", submission.consentImprove())
                .addObject("until", words.get("privacy.kept", date(until, words)))
                .addObject("unconfirmed", unconfirmed);
    }

    private List<String> held(Submission submission, Words words) {
        List<String> held = new ArrayList<>();
        String number = String.valueOf(submission.number());
        held.add(words.get("privacy.number", number, date(submission.submittedAt(), words)));
        held.add(words.get("privacy.answers", submission.answers().values().size()));
        held.add(words.get("privacy.scores"));
        held.add(words.get("privacy.consent", submission.consentVersion()));
        NextStep choice = submission.choice();
        Instant choiceAt = submission.choiceAt();
        if (choice != null && choiceAt != null) {
            String chosen = words.get("choice." + choice.id() + ".title");
            held.add(words.get("privacy.choice-at", chosen, date(choiceAt, words)));
        }
        Contact contact = submission.contact();
        held.add(contact(contact, words));
        if (contact.consent() != null && contact.consentVersion() != null) {
            String agreed = date(contact.consent(), words);
            held.add(words.get("privacy.contact.consent", contact.consentVersion(), agreed));
        }
        int sent = mails.sent(submission.id());
        if (sent > 0) {
            held.add(words.get("privacy.mails", sent));
        }
        return held;
    }

    /** A link that was handed on. Public because the template reads it. */
    public record Copy(int number, String words) {}

    private List<Copy> open(Submission submission, Words words) {
        return copies.of(submission.id()).stream()
                .filter(SharedCopy::open)
                .map(copy -> new Copy(
                        copy.number(), words.get("keep.copies.one", copy.number(), date(copy.madeAt(), words))))
                .toList();
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

    private String date(Instant moment, Words words) {
        return words.date(moment.atZone(clinic.zone()));
    }
}
