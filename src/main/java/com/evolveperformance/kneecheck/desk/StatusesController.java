package com.evolveperformance.kneecheck.desk;

import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.system.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clinic's own statuses, for admins. */
@Controller
class StatusesController {

    private final Statuses statuses;
    private final Audit audit;
    private final MessageSource messages;

    StatusesController(Statuses statuses, Audit audit, MessageSource messages) {
        this.statuses = statuses;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/staff/statuses")
    String statuses(Locale locale, Model model) {
        return show("", locale, model);
    }

    /** Adds one, or retires the one that is named. */
    @PostMapping(path = "/staff/statuses", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String change(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String retire,
            Principal who,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        if (!retire.isEmpty()) {
            statuses.retire(retire);
            audit.record(who.getName(), AuditAction.SETTINGS, retire, "status retired");
            return "redirect:/staff/statuses";
        }
        Words words = new Words(messages, locale);
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        boolean taken =
                statuses.all(words).stream().anyMatch(each -> each.name().equalsIgnoreCase(plain));
        if (plain.isEmpty() || plain.length() > Statuses.NAME_LENGTH || taken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", words.get("staff.statuses.wrong", Statuses.NAME_LENGTH));
            return show(plain, locale, model);
        }
        statuses.add(plain);
        audit.record(who.getName(), AuditAction.SETTINGS, "status", plain);
        return "redirect:/staff/statuses";
    }

    private String show(String name, Locale locale, Model model) {
        model.addAttribute("statuses", statuses.all(new Words(messages, locale)));
        model.addAttribute("name", name);
        return "staff/statuses";
    }
}
