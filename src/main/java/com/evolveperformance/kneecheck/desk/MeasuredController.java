package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Condition;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.questionnaire.Problem;
import com.evolveperformance.kneecheck.submission.Measurement;
import com.evolveperformance.kneecheck.submission.Measurements;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Words;
import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the clinic measured at the visit, with the tests, units and limits of the questionnaire. The form does not show
 * what the runner counted, so that it can't lead the eye.
 */
@Controller
@RequestMapping("/staff/submissions/{id}/measured")
class MeasuredController {

    private final Submissions submissions;
    private final Measurements measurements;
    private final SubmissionPages pages;
    private final Assessor assessor;
    private final Audit audit;
    private final MessageSource messages;

    MeasuredController(
            Submissions submissions,
            Measurements measurements,
            SubmissionPages pages,
            Assessor assessor,
            Audit audit,
            MessageSource messages) {
        this.submissions = submissions;
        this.measurements = measurements;
        this.pages = pages;
        this.assessor = assessor;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, @RequestParam Map<String, String> values, Principal who, Locale locale) {
        Submission submission =
                submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Measurement newest = newest(id);
        audit.record(who.getName(), AuditAction.VIEW, id.toString(), "measured");
        return show(submission, values, typed(newest.values()), newest.revision(), List.of(), null, locale);
    }

    /** Keeps what was measured; where somebody else has saved something meanwhile, both are shown. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> posted,
            Principal who,
            Locale locale) {
        Map<String, String> values = posted.toSingleValueMap();
        AnswerReader.Reading reading = AnswerReader.read(page(), Answers.NONE, posted);
        Submission submission = submissions.find(id).orElse(null);
        if (submission == null) {
            return gone(reading, locale);
        }
        List<Problem> problems = problems(reading);
        if (!problems.isEmpty()) {
            ModelAndView refused = show(submission, values, posted, revision, problems, null, locale);
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        try {
            if (!measurements.save(id, revision, who.getName(), said(reading))) {
                return gone(reading, locale);
            }
        } catch (OptimisticLockingFailureException changed) {
            Measurement newest = newest(id);
            ModelAndView both = show(submission, values, posted, newest.revision(), List.of(), newest.values(), locale);
            both.setStatus(HttpStatus.CONFLICT);
            return both.addObject("by", newest.author());
        }
        audit.record(who.getName(), AuditAction.CHANGE, id.toString(), "measured");
        return new ModelAndView("redirect:"
                + InboxFilter.read(InboxFilter.listOf(values)).address("/staff/submissions/" + id, "") + "#measured");
    }

    private Page page() {
        return new Page("measured", "tests", assessor.questionnaire().tests(), Condition.ALWAYS, Set.of());
    }

    private List<Problem> problems(AnswerReader.Reading reading) {
        boolean empty = said(reading).values().isEmpty();
        String first = assessor.questionnaire().tests().get(0).trials().get(0);
        return reading.problems().isEmpty() && empty
                ? List.of(new Problem(first, "measured-missing", List.of()))
                : reading.problems();
    }

    /** What was read, without units of tests that say nothing: a unit is always chosen. */
    private Answers said(AnswerReader.Reading reading) {
        Answers all = new Answers(reading.values());
        Set<String> measured = assessor.questionnaire().tests().stream()
                .filter(test -> test.trials().stream().anyMatch(field -> all.has(field) || all.has(field + ".stopped")))
                .map(test -> test.id())
                .collect(Collectors.toSet());
        return all.only(field -> measured.contains(field.split("\\.", 2)[0]));
    }

    private Measurement newest(UUID id) {
        List<Measurement> all = measurements.of(id);
        return all.isEmpty() ? new Measurement(0, "", Instant.EPOCH, Answers.NONE) : all.get(0);
    }

    private static Map<String, List<String>> typed(Answers answers) {
        return answers.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())));
    }

    private ModelAndView show(
            Submission submission,
            Map<String, String> values,
            Map<String, List<String>> typed,
            int revision,
            List<Problem> problems,
            @Nullable Answers changed,
            Locale locale) {
        Words words = new Words(messages, locale);
        AnswerWords names = new AnswerWords(assessor.questionnaire(), words);
        MeasuredAssembler assembler = pages.measured(words);
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(problem.field(), names.problem(problem)));
        return new ModelAndView("staff/measured")
                .addObject("number", submission.number())
                .addObject("id", submission.id())
                .addObject("query", InboxFilter.read(InboxFilter.listOf(values)).query())
                .addObject("revision", revision)
                .addObject("changed", changed != null)
                .addObject("tests", assembler.form(typed, errors, changed))
                .addObject(
                        "problems",
                        errors.entrySet().stream()
                                .map(error -> new ProblemView(
                                        error.getKey(), assembler.named(error.getKey(), error.getValue())))
                                .toList());
    }

    /** It was erased meanwhile: what was measured is shown once more. */
    private ModelAndView gone(AnswerReader.Reading reading, Locale locale) {
        MeasuredAssembler assembler = pages.measured(new Words(messages, locale));
        return SubmissionController.gone(String.join("\n", assembler.lines(said(reading))));
    }
}
