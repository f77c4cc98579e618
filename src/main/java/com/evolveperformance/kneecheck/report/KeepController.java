package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.LinkMails;
import com.evolveperformance.kneecheck.submission.SharedCopies;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.MailAddress;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

/** Keeping a report and handing it on: the calendar, the link by e-mail, and a copy for somebody else. */
@Controller
@RequestMapping("/reports/{token}/keep")
class KeepController {

    private final ReportPages pages;
    private final SharedCopies copies;
    private final LinkMails mails;
    private final LinkMailer mailer;
    private final KeepAssembler assembler;
    private final Links links;
    private final MessageSource messages;

    KeepController(
            ReportPages pages,
            SharedCopies copies,
            LinkMails mails,
            LinkMailer mailer,
            KeepAssembler assembler,
            Links links,
            MessageSource messages) {
        this.pages = pages;
        this.copies = copies;
        this.mails = mails;
        this.mailer = mailer;
        this.assembler = assembler;
        this.links = links;
        this.messages = messages;
    }

    /** @param mailed there where an e-mail was just sent */
    @GetMapping
    ModelAndView show(@PathVariable String token, @RequestParam Optional<String> mailed, HttpServletRequest request) {
        MailForm form = mailed.isPresent() ? MailForm.SENT : MailForm.EMPTY;
        return page(pages.open(token), token, form, HttpStatus.OK, request);
    }

    /** 422 where the number is none: the page sends the next one along, so that a click that comes twice makes one link. */
    @PostMapping("/copies")
    ModelAndView copy(
            @PathVariable String token, @RequestParam(defaultValue = "") String number, HttpServletRequest request) {
        int next = PrivacyController.number(number);
        if (next == 0) {
            Submission submission = pages.open(token);
            String error = words(submission).get("keep.copies.error");
            return page(submission, token, MailForm.EMPTY, error, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if (!copies.make(new Token(token), next)) {
            throw ReportPages.unknown();
        }
        return ReportPages.seeOther("/reports/" + token + "/keep#copies");
    }

    /** 404 where no mail can be sent; 422 where the address is none or enough were sent; 503 where the server is away. */
    @PostMapping("/mail")
    ModelAndView mail(
            @PathVariable String token, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Submission submission = pages.open(token);
        String link = links.to("/reports/" + token, request);
        if (!mailer.configured() || link == null) {
            throw ReportPages.unknown();
        }
        String address = email.strip();
        if (!MailAddress.isOne(address)) {
            MailForm form = MailForm.wrong(email, "mail.error.address");
            return page(submission, token, form, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        UUID taken = mails.take(new Token(token)).orElse(null);
        if (taken == null) {
            MailForm form = MailForm.wrong(email, "mail.error.enough");
            return page(submission, token, form, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if (!mailer.send(address, link, words(submission))) {
            mails.giveBack(taken);
            MailForm form = MailForm.wrong(email, "mail.error.away");
            return page(submission, token, form, HttpStatus.SERVICE_UNAVAILABLE, request);
        }
        return ReportPages.seeOther("/reports/" + token + "/keep?mailed=yes#mail");
    }

    private ModelAndView page(
            Submission submission, String token, MailForm form, HttpStatus status, HttpServletRequest request) {
        return page(submission, token, form, null, status, request);
    }

    private ModelAndView page(
            Submission submission,
            String token,
            MailForm form,
            @Nullable String copyError,
            HttpStatus status,
            HttpServletRequest request) {
        return new ModelAndView("report/keep", status)
                .addObject("link", "/reports/" + token)
                .addObject("keep", assembler.view(submission, token, form, copyError, words(submission), request));
    }

    private Words words(Submission submission) {
        return new Words(messages, Locale.forLanguageTag(submission.language()));
    }
}
