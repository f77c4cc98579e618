package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a form that was not taken is shown again: 422, the summary, and the problem beside its field. */
final class StaffForms {

    private StaffForms() {}

    static ModelAndView show(String view, List<ProblemView> problems) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("problems", problems);
        page.addObject("errors", problems.stream().collect(Collectors.toMap(ProblemView::field, ProblemView::text)));
        return page;
    }
}
