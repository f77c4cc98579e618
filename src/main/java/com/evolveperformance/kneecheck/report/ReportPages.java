package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.SharedCopies;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Opens reports by their secret. Unknown, expired, erased and withdrawn ones look the same: 404. */
@Component
class ReportPages {

    private final Submissions submissions;
    private final SharedCopies copies;

    ReportPages(Submissions submissions, SharedCopies copies) {
        this.submissions = submissions;
        this.copies = copies;
    }

    Submission open(String token) {
        return submissions.find(new Token(token)).orElseThrow(ReportPages::unknown);
    }

    /** The report behind a link that its runner handed on. */
    Submission openCopy(String link) {
        return copies.find(new Token(link)).orElseThrow(ReportPages::unknown);
    }

    /** 303: what was posted is kept, and this is where to look at it. */
    static ModelAndView seeOther(String address) {
        RedirectView redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
