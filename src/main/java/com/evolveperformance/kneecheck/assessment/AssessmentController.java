package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Problem;
import com.evolveperformance.kneecheck.safety.Disposition;
import com.evolveperformance.kneecheck.submission.Draft;
import com.evolveperformance.kneecheck.submission.DraftService;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.RefusedForms;
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
    private static final String CHECK_ANSWERS = "check-answers";

    private final Assessor assessor;
    private final DraftService drafts;
    private final Submissions submissions;
    private final DraftCookie cookie;
    private final MessageSource messages;

    AssessmentController(
            Assessor assessor,
            DraftService drafts,
            Submissions submissions,
            DraftCookie cookie,
            MessageSource messages) {
        this.assessor = assessor;
        this.drafts = drafts;
        this.submissions = submissions;
        this.cookie = cookie;
        this.messages = messages;
    }

    @PostMapping("/assessment")
    View start(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        cookie.write(begin(locale), request, response);
        return to("/assessment/" + assessor.questionnaire().pages().get(0).id());
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
        List<Page> route = assessor.route(draft.get().answers());
        Optional<String> elsewhere = elsewhere(page, route, code.orElseThrow(), draft.get());
        if (elsewhere.isPresent()) {
            return new ModelAndView(to(elsewhere.get()));
        }
        PageAssembler pages = new PageAssembler(assessor, new Words(messages, locale));
        return view(pages.saved(page, draft.get().answers(), back(page, route, from)), from, code.get());
    }

    /** Where to go instead, because the draft is past this page or not there yet. */
    private Optional<String> elsewhere(Page page, List<Page> route, Token code, Draft draft) {
        if (draft.state() == Draft.State.SUBMITTED) {
            return Optional.of(report(code, draft));
        }
        int open = assessor.firstOpen(route, draft.answers(), draft.savedPages())
                .map(route::indexOf)
                .orElse(route.size());
        int wanted = route.indexOf(page);
        if (draft.state() == Draft.State.EMERGENCY && wanted >= open) {
            return Optional.of(report(code, draft));
        }
        return wanted >= 0 && wanted <= open ? Optional.empty() : Optional.of(next(draft));
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
            log.error("A page was not saved because of {}", away.getClass().getName());
            return again(page, posted, "not-saved", HttpStatus.SERVICE_UNAVAILABLE, locale);
        }
    }

    /** A page whose form was too old, or one of too many: shown again with what was typed. Reached by forward only. */
    @PostMapping("/assessment/{id}/again")
    ModelAndView refused(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestAttribute(name = RefusedForms.PROBLEM, required = false) @Nullable String problem,
            Locale locale) {
        return problem == null
                ? again(page(id), posted, "too-old", HttpStatus.FORBIDDEN, locale)
                : again(page(id), posted, problem, HttpStatus.TOO_MANY_REQUESTS, locale);
    }

    private ModelAndView again(
            Page page, MultiValueMap<String, String> posted, String problem, HttpStatus status, Locale locale) {
        String field = page.questions().get(0).id();
        PageView view = new PageAssembler(assessor, new Words(messages, locale))
                .refused(page, Answers.NONE, posted, List.of(new Problem(field, problem, List.of())), "/");
        ModelAndView again = new ModelAndView("assessment/page", status);
        return again.addObject("private", true).addObject("page", view);
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
        Token code = known.filter(any -> found.isPresent()).orElseGet(() -> {
            // The draft is gone, or the cookie: what was just typed starts a new one, so that it is not lost.
            Token begun = begin(locale);
            cookie.write(begun, request, response);
            return begun;
        });
        Answers before = found.map(Draft::answers).orElse(Answers.NONE);
        AnswerReader.Reading reading = AnswerReader.read(page, before, posted);
        if (!reading.problems().isEmpty()) {
            PageAssembler pages = new PageAssembler(assessor, new Words(messages, locale));
            ModelAndView refused = view(
                    pages.refused(page, before, posted, reading.problems(), back(page, assessor.route(before), from)),
                    from,
                    code);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        Draft draft = drafts.save(code, page, reading.values()).orElseThrow();
        return new ModelAndView(to(after(page, code, draft, from)));
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
        List<Page> route = assessor.route(draft.answers());
        int following = route.indexOf(page) + 1;
        boolean onward = from.isEmpty() && following > 0 && following < route.size();
        return onward ? "/assessment/" + route.get(following).id() : next(draft);
    }

    @GetMapping("/assessment/" + CHECK_ANSWERS)
    ModelAndView check(HttpServletRequest request, Locale locale) {
        Optional<Token> code = cookie.read(request);
        Optional<Draft> found = code.flatMap(drafts::find);
        if (found.isEmpty()) {
            return new ModelAndView("assessment/start-again", HttpStatus.NOT_FOUND);
        }
        Draft draft = found.get();
        String next = next(draft);
        if (draft.state() != Draft.State.OPEN) {
            next = report(code.orElseThrow(), draft);
        }
        if (!next.endsWith(CHECK_ANSWERS)) {
            return new ModelAndView(to(next));
        }
        CheckAssembler check = new CheckAssembler(assessor, new Words(messages, locale));
        return new ModelAndView("assessment/check-answers")
                .addObject("private", true)
                .addObject("back", "/assessment/" + lastPage(draft))
                .addObject("parts", check.parts(draft.answers()))
                .addObject("gate", check.gate(draft.answers()));
    }

    private String lastPage(Draft draft) {
        List<Page> route = assessor.route(draft.answers());
        return route.get(route.size() - 1).id();
    }

    @PostMapping("/assessment/submit")
    ModelAndView submit(HttpServletRequest request) {
        Optional<Token> code = cookie.read(request);
        Optional<Token> report = code.flatMap(submissions::submit);
        if (report.isPresent()) {
            return new ModelAndView(to("/reports/" + report.get().text()));
        }
        return code.flatMap(drafts::find)
                .map(draft -> new ModelAndView(to(next(draft))))
                .orElseGet(() -> new ModelAndView("assessment/start-again", HttpStatus.NOT_FOUND));
    }

    @GetMapping("/assessment/resume/{text}")
    View resume(@PathVariable String text, HttpServletRequest request, HttpServletResponse response) {
        Token code = new Token(text);
        Draft draft = drafts.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        cookie.write(code, request, response);
        return to(next(draft));
    }

    private Page page(String id) {
        return assessor.questionnaire().page(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The first page that is still open, or the summary where none is. */
    private String next(Draft draft) {
        return assessor.firstOpen(draft.answers(), draft.savedPages())
                .map(page -> "/assessment/" + page.id())
                .orElse("/assessment/" + CHECK_ANSWERS);
    }

    private String back(Page page, List<Page> route, String from) {
        int before = route.indexOf(page) - 1;
        if (from.equals(CHECK_ANSWERS)) {
            return "/assessment/" + CHECK_ANSWERS;
        }
        return before < 0 ? "/" : "/assessment/" + route.get(before).id();
    }

    private static ModelAndView view(PageView page, String from, Token code) {
        return new ModelAndView("assessment/page")
                .addObject("private", true)
                .addObject("page", page)
                .addObject("from", from.equals(CHECK_ANSWERS) ? from : "")
                .addObject("resume", "/assessment/resume/" + code.text());
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
