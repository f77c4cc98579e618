package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.submission.Draft;
import com.evolveperformance.kneecheck.submission.DraftService;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, and the start. */
@Controller
class LandingController {

    private final DraftService drafts;
    private final DraftCookie cookie;

    LandingController(DraftService drafts, DraftCookie cookie) {
        this.drafts = drafts;
        this.cookie = cookie;
    }

    @GetMapping("/")
    String landing(HttpServletRequest request, Model model) {
        boolean begun = cookie.read(request)
                .flatMap(drafts::find)
                .filter(draft ->
                        draft.state() == Draft.State.OPEN && !draft.savedPages().isEmpty())
                .isPresent();
        model.addAttribute("begun", begun);
        return "landing";
    }
}
