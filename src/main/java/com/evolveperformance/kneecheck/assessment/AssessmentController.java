package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Problem;
import com.evolveperformance.kneecheck.questionnaire.Question;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.submission.Draft;
import com.evolveperformance.kneecheck.submission.DraftService;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.RefusedForms;
import com.evolveperformance.kneecheck.system.StorageHealth;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The questionnaire, page by page. Every Continue is stored before the next page is shown. */
@Controller
class AssessmentController {

    private static final Logger log = LoggerFactory.getLogger(AssessmentController.class);

    private final Assessor assessor;
    private final DraftService drafts;
    private final Submissions submissions;
    private final DraftCookie cookie;
    private final QuestionPages pages;
    private final MessageSource messages;
    private final StorageHealth storage;

    AssessmentController(
            Assessor assessor,
            DraftService drafts,
            Submissions submissions,
            DraftCookie cookie,
            QuestionPages pages,
            MessageSource messages,
            StorageHealth storage) {
        this.assessor = assessor;
        this.drafts = drafts;
        this.submissions = submissions;
        this.cookie = cookie;
        this.pages = pages;
        this.messages = messages;
        this.storage = storage;
    }

    @PostMapping("/assessment")
    View start(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        cookie.write(begin(locale), request, response);
        return to(Way.address(assessor.questionnaire().pages().get(0).id()));
    }

    private Token begin(Locale locale) {
        return drafts.start(locale.toLanguageTag(), assessor.questionnaire().version());
    }

    @GetMapping("/assessment/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            Locale locale) {
        Page page = page(id);
        Optional<Token> code = cookie.read(request);
        Optional<Draft> draft = code.flatMap(drafts::find);
        if (draft.isEmpty()) {
            return new ModelAndView("assessment/start-again", HttpStatus.NOT_FOUND);
        }
        Way way = Way.of(assessor, draft.get());
        Optional<String> elsewhere = elsewhere(page, way, code.orElseThrow());
        if (elsewhere.isPresent()) {
            return new ModelAndView(to(elsewhere.get()));
        }
        PageView view = assembler(locale).saved(page, draft.get().answers(), way.before(page, from));
        return view(view, from, code.get());
    }

    /** Where to go instead, because the draft is past this page or not there yet. */
    private static Optional<String> elsewhere(Page page, Way way, Token code) {
        return switch (way.draft().state()) {
            case SUBMITTED -> Optional.of(report(code, way.draft()));
            case EMERGENCY -> way.isOpen(page) ? Optional.of(report(code, way.draft())) : onlyOn(way, page);
            case OPEN -> onlyOn(way, page);
        };
    }

    private static Optional<String> onlyOn(Way way, Page page) {
        return way.leadsTo(page) ? Optional.empty() : Optional.of(way.next());
    }

    @PostMapping(path = "/assessment/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView save(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Page page = page(id);
        String from = Optional.ofNullable(posted.getFirst("from")).orElse("");
        try {
            return save(page, posted, from, request, response, locale);
        } catch (DataAccessException | TransactionException away) {
            storage.failed(away);
            log.error("A page was not saved because of {}", away.getClass().getName());
            return again(page, page.questions(), posted, "not-saved", HttpStatus.SERVICE_UNAVAILABLE, locale);
        }
    }

    /** A page whose form was too old, or one of too many: shown again with what was typed. Reached by forward only. */
    @PostMapping("/assessment/{id}/again")
    ModelAndView refused(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestAttribute(name = RefusedForms.PROBLEM, required = false) @Nullable String problem,
            HttpServletRequest request,
            Locale locale) {
        Page page = page(id);
        List<Question> asked = cookie.read(request)
                .flatMap(drafts::find)
                .map(draft -> page.asked(draft.answers()))
                .orElse(page.questions());
        return problem == null
                ? again(page, asked, posted, "too-old", HttpStatus.FORBIDDEN, locale)
                : again(page, asked, posted, problem, HttpStatus.TOO_MANY_REQUESTS, locale);
    }

    private ModelAndView again(
            Page page,
            List<Question> asked,
            MultiValueMap<String, String> posted,
            String problem,
            HttpStatus status,
            Locale locale) {
        String field = asked.isEmpty() ? page.id() : asked.get(0).id();
        PageView view = assembler(locale).again(page, asked, posted, new Problem(field, problem, List.of()));
        return new ModelAndView("assessment/page", status)
                .addObject("private", true)
                .addObject("page", view);
    }

    private PageAssembler assembler(Locale locale) {
        return new PageAssembler(assessor, new Words(messages, locale));
    }

    private ModelAndView save(
            Page page,
            MultiValueMap<String, String> posted,
            String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Optional<Token> known = cookie.read(request);
        Optional<Draft> found = known.flatMap(drafts::find);
        Answers before = found.map(Draft::answers).orElse(Answers.NONE);
        AnswerReader.Reading reading = AnswerReader.read(page, before, posted);
        Token code = known.filter(any -> found.isPresent()).orElseGet(() -> {
            // The draft is gone, or the cookie: what was just typed starts a new one, so that it is not lost.
            Token begun = begin(locale);
            cookie.write(begun, request, response);
            return begun;
        });
        Draft draft = found.or(() -> drafts.find(code)).orElseThrow();
        if (!reading.problems().isEmpty()) {
            String back = Way.of(assessor, draft).before(page, from);
            ModelAndView refused =
                    view(assembler(locale).refused(page, before, posted, reading.problems(), back), from, code);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        Draft saved = drafts.save(code, draft, page, reading.values(), assessor::outdated);
        return new ModelAndView(to(after(page, code, saved, from)));
    }

    private String after(Page page, Token code, Draft draft, String from) {
        if (draft.state() == Draft.State.SUBMITTED) {
            return report(code, draft);
        }
        boolean emergency = assessor.disposition(draft.answers()) == Disposition.EMERGENCY;
        if (emergency || draft.state() == Draft.State.EMERGENCY) {
            Optional<Token> safety = submissions.emergency(code);
            if (safety.isPresent()) {
                return "/reports/" + safety.get().text();
            }
        }
        return Way.of(assessor, draft).after(page, from);
    }

    @GetMapping("/assessment/" + Way.CHECK_ANSWERS)
    ModelAndView check(HttpServletRequest request, Locale locale) {
        Optional<Token> code = cookie.read(request);
        Optional<Draft> found = code.flatMap(drafts::find);
        if (found.isEmpty()) {
            return new ModelAndView("assessment/start-again", HttpStatus.NOT_FOUND);
        }
        Draft draft = found.get();
        Way way = Way.of(assessor, draft);
        if (draft.state() != Draft.State.OPEN) {
            return new ModelAndView(to(report(code.orElseThrow(), draft)));
        }
        if (way.open().isPresent()) {
            return new ModelAndView(to(way.next()));
        }
        CheckAssembler check = new CheckAssembler(assessor, new Words(messages, locale));
        return new ModelAndView("assessment/check-answers")
                .addObject("private", true)
                .addObject("back", way.last())
                .addObject("parts", check.parts(draft.answers()))
                .addObject("gate", check.gate(draft.answers()));
    }

    @PostMapping("/assessment/submit")
    ModelAndView submit(HttpServletRequest request) {
        Optional<Token> code = cookie.read(request);
        Optional<Token> report = code.flatMap(submissions::submit);
        if (report.isPresent()) {
            return new ModelAndView(to("/reports/" + report.get().text()));
        }
        return code.flatMap(drafts::find)
                .map(draft -> new ModelAndView(to(Way.of(assessor, draft).next())))
                .orElseGet(() -> new ModelAndView("assessment/start-again", HttpStatus.NOT_FOUND));
    }

    @GetMapping("/assessment/resume/{text}")
    View resume(@PathVariable String text, HttpServletRequest request, HttpServletResponse response) {
        Token code = new Token(text);
        Draft draft = drafts.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        cookie.write(code, request, response);
        return to(Way.of(assessor, draft).next());
    }

    private Page page(String id) {
        return assessor.questionnaire().page(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView view(PageView page, String from, Token code) {
        return new ModelAndView(pages.view(page, from.equals(Way.CHECK_ANSWERS) ? from : "", code));
    }

    /** The report, or the safety page, that the draft led to. */
    private static String report(Token code, Draft draft) {
        return "/reports/" + code.report(draft.attempt()).text();
    }

    private static View to(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
