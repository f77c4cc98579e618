package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.audit.AuditEntry;
import com.evolveperformance.kneecheck.audit.AuditSearch;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.TypedDay;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit, for admins: newest first, searched by person, action, id and day. */
@Controller
class AuditController {

    static final int PAGE = 50;

    /** A line ready to be shown. Public because templates read it. */
    public record Line(
            String at,
            String who,
            String action,
            @Nullable String subject,
            @Nullable String detail) {

        /** True where the subject is the id of a submission. */
        public boolean isSubmission() {
            return subject != null && subject.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }
    }

    private final Audit audit;
    private final MessageSource messages;
    private final Clinic clinic;
    private final Clock clock;

    AuditController(Audit audit, MessageSource messages, Clinic clinic, Clock clock) {
        this.audit = audit;
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping("/staff/audit")
    String audit(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String before,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        Moments moments = new Moments(words, clinic.zone(), clock.instant());
        AuditSearch search = new AuditSearch(
                blank(who), AuditAction.of(action).orElse(null), blank(subject), start(from, 0), start(to, 1));
        List<AuditEntry> found = audit.find(search, number(before), PAGE + 1);
        model.addAttribute(
                "lines",
                found.stream()
                        .limit(PAGE)
                        .map(each -> new Line(
                                moments.words(each.at()),
                                each.who(),
                                words.get("staff.audit.action." + each.action()),
                                each.subject(),
                                each.detail()))
                        .toList());
        model.addAttribute("older", found.size() > PAGE ? found.get(PAGE - 1).number() : null);
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("who", who);
        model.addAttribute("action", action);
        model.addAttribute("subject", subject);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "staff/audit";
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static long number(String before) {
        return before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    /** When a day begins at the clinic, or the one after; an odd date takes all. */
    private @Nullable Instant start(String typed, int daysLater) {
        LocalDate day = TypedDay.of(typed);
        return day == null
                ? null
                : day.plusDays(daysLater).atStartOfDay(clinic.zone()).toInstant();
    }
}
