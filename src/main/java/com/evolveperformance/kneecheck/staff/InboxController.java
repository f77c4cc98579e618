package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.submission.Submissions;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What runners have sent: open red flags first, then the newest. */
@Controller
class InboxController {

    private final Submissions submissions;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;

    InboxController(Submissions submissions, MessageSource messages, Clinic clinic, Clock clock) {
        this.submissions = submissions;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping("/staff")
    String inbox(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "false") boolean flagged,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        InboxAssembler inbox =
                new InboxAssembler(submissions, words, new Moments(words, clinic.zone(), clock.instant()));
        InboxCursor cursor = InboxCursor.read(before);
        model.addAttribute("inbox", cursor.isStart() ? inbox.first() : inbox.further(flagged, cursor));
        return "staff/inbox";
    }
}
