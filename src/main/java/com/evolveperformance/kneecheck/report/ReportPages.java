package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.submission.Token;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens reports by their secret. Unknown, expired and erased ones look the same: 404. */
@Component
class ReportPages {

    private final Submissions submissions;

    ReportPages(Submissions submissions) {
        this.submissions = submissions;
    }

    Submission open(String token) {
        return submissions.find(new Token(token)).orElseThrow(ReportPages::unknown);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
