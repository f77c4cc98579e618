package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.drill.DrillPlanner;
import com.evolveperformance.kneecheck.drill.Form;
import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.drill.PlannedDrill;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.scoring.Scorecard;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import com.evolveperformance.kneecheck.system.Clinic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a runner changes in the plan: its days, how hard a drill is, and another drill in its place. */
@Controller
@RequestMapping("/reports/{token}/plan")
class PlanController {

    private final ReportPages pages;
    private final ReportPage page;
    private final Submissions submissions;
    private final DrillPlanner planner;
    private final Clinic clinic;
    private final Clock clock;

    PlanController(
            ReportPages pages,
            ReportPage page,
            Submissions submissions,
            Assessor assessor,
            Clinic clinic,
            Clock clock) {
        this.pages = pages;
        this.page = page;
        this.submissions = submissions;
        this.planner = assessor.planner();
        this.clinic = clinic;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView days(@PathVariable String token, @RequestParam MultiValueMap<String, String> posted) {
        Submission submission = pages.open(token);
        plan(submission);
        LocalDate reported = submission.submittedAt().atZone(clinic.zone()).toLocalDate();
        LocalDate today = clock.instant().atZone(clinic.zone()).toLocalDate();
        PlanForm form = PlanForm.read(posted, planner.library().rules(), reported, today);
        if (!form.right()) {
            return page.refuse(submission, token, ReportForms.NONE.with(form));
        }
        return change(token, choice -> choice.on(form.picked(), form.firstDay()), "plan");
    }

    /** Another form of a drill, or another drill: only what the page offers. */
    @PostMapping("/drill")
    ModelAndView drill(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String drill,
            @RequestParam(defaultValue = "") String form) {
        Submission submission = pages.open(token);
        Optional<PlannedDrill> planned = plan(submission).drills().stream()
                .filter(each -> each.id().equals(place))
                .findFirst();
        Optional<UnaryOperator<PlanChoice>> change = form.isEmpty()
                ? planned.flatMap(each -> swap(each, drill, submission))
                : planned.flatMap(each -> Form.of(form)).map(wanted -> choice -> choice.formed(place, wanted));
        return change.isEmpty()
                ? page.refuse(submission, token, ReportForms.NONE.with(PlanForm.ofNoDrill()))
                : change(token, change.get(), "drill-" + place);
    }

    /** Empty where the drill cannot be done in that place; what is done there already is no change. */
    private Optional<UnaryOperator<PlanChoice>> swap(PlannedDrill planned, String wanted, Submission submission) {
        PlanChoice before = submission.planChoice();
        Scorecard scores = Objects.requireNonNull(submission.outcome().scores());
        boolean anyFlag = !submission.outcome().flags().isEmpty();
        return Stream.concat(
                        Stream.of(before.done(planned)),
                        planner
                                .instead(planned, before, plan(submission), submission.answers(), scores, anyFlag)
                                .stream())
                .filter(drill -> drill.id().equals(wanted))
                .findFirst()
                .map(drill -> choice -> choice.swapped(planned.id(), drill));
    }

    private ModelAndView change(String token, UnaryOperator<PlanChoice> change, String place) {
        if (submissions.changePlan(new Token(token), change).isEmpty()) {
            throw ReportPages.unknown();
        }
        return ReportPages.seeOther("/reports/" + token + "#" + place);
    }

    /** 404 where there is no plan. */
    private static DrillPlan plan(Submission submission) {
        return Optional.ofNullable(submission.outcome().plan()).orElseThrow(ReportPages::unknown);
    }
}
