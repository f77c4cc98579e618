package com.evolveperformance.kneecheck.staff;

import com.evolveperformance.kneecheck.assessment.PageView.ProblemView;
import com.evolveperformance.kneecheck.audit.Audit;
import com.evolveperformance.kneecheck.audit.AuditAction;
import com.evolveperformance.kneecheck.system.AccentColours;
import com.evolveperformance.kneecheck.system.ClinicChanges;
import com.evolveperformance.kneecheck.system.ClinicChanges.Change;
import com.evolveperformance.kneecheck.system.ClinicLogos;
import com.evolveperformance.kneecheck.system.ClinicSetting;
import com.evolveperformance.kneecheck.system.Words;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** How the clinic looks and what it says to runners: for admins, who see what a change does before it is saved. */
@Controller
@RequestMapping("/staff/settings")
class SettingsController {

    private static final String HASH = "[0-9a-f]{64}";

    /** A setting that changes, in words. Public because templates read it. */
    public record ChangeView(String label, String before, String after) {}

    private final ClinicChanges changes;
    private final ClinicLogos logos;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    SettingsController(
            ClinicChanges changes,
            ClinicLogos logos,
            Audit audit,
            JdbcClient jdbc,
            MessageSource messages,
            Clock clock) {
        this.changes = changes;
        this.logos = logos;
        this.audit = audit;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Locale locale) {
        return show(changes.now(new Words(messages, locale)), List.of());
    }

    /** Shows what would change, in the new colour; nothing is set yet. */
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView preview(
            @RequestParam Map<String, String> values,
            @RequestParam(name = "logo-file", required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        Words words = new Words(messages, locale);
        Map<ClinicSetting, String> typed = read(values);
        List<ProblemView> problems = problems(typed, words);
        String logo = values.containsKey("no-logo") ? "" : changes.logo().orElse("");
        if (file != null && !file.isEmpty()) {
            Optional<String> kept =
                    file.getSize() > ClinicLogos.LARGEST ? Optional.empty() : logos.keep(file.getBytes());
            if (kept.isEmpty()) {
                problems.add(new ProblemView("logo-file", words.get("staff.settings.logo-file.wrong")));
            }
            logo = kept.orElse(logo);
        }
        if (!problems.isEmpty()) {
            return show(typed, problems);
        }
        List<Change> would = changes.of(typed, logo, words);
        String accent = typed.getOrDefault(ClinicSetting.ACCENT, "");
        return new ModelAndView("staff/settings-preview")
                .addObject(
                        "changes", would.stream().map(each -> view(each, words)).toList())
                .addObject("typed", fields(typed))
                .addObject("logo", logo)
                .addObject("logoAddress", logo.isEmpty() ? null : ClinicLogos.address(logo))
                .addObject("look", accent.isEmpty() ? null : AccentColours.address(accent))
                .addObject("erased", erased(typed, would));
    }

    /** Sets what the preview showed. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView save(@RequestParam Map<String, String> values, Principal who, Locale locale) {
        Words words = new Words(messages, locale);
        Map<ClinicSetting, String> typed = read(values);
        List<ProblemView> problems = problems(typed, words);
        if (!problems.isEmpty()) {
            return show(typed, problems);
        }
        String posted = values.getOrDefault("logo", "");
        String logo = posted.matches(HASH) && logos.find(posted).isPresent() ? posted : "";
        List<Change> made = changes.of(typed, logo, words);
        changes.save(made);
        made.forEach(each -> audit.record(
                who.getName(),
                AuditAction.SETTINGS,
                each.name(),
                shortened(each.before()) + " → " + shortened(each.after())));
        return new ModelAndView("redirect:/staff/settings?saved");
    }

    /** How many submissions the new time would delete with the next cleaning. */
    private long erased(Map<ClinicSetting, String> typed, List<Change> would) {
        if (would.stream().noneMatch(each -> each.name().equals(ClinicSetting.SUBMISSIONS.stored()))) {
            return 0;
        }
        String days = typed.getOrDefault(ClinicSetting.SUBMISSIONS, "");
        return days.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from submission where submitted_at < :limit")
                        .param(
                                "limit",
                                clock.instant()
                                        .minus(Duration.ofDays(Long.parseLong(days)))
                                        .atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
    }

    /** A line break is a space: runners see each text as one paragraph. */
    private static Map<ClinicSetting, String> read(Map<String, String> values) {
        Map<ClinicSetting, String> typed = new EnumMap<>(ClinicSetting.class);
        for (ClinicSetting each : ClinicSetting.values()) {
            String text = values.get(each.id());
            if (text != null) {
                typed.put(
                        each,
                        text.replace("\0", "")
                                .strip()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining(" ")));
            }
        }
        return typed;
    }

    private static List<ProblemView> problems(Map<ClinicSetting, String> typed, Words words) {
        List<ProblemView> problems = new ArrayList<>();
        typed.forEach((each, text) -> {
            if (!text.isEmpty() && !each.takes(text)) {
                problems.add(new ProblemView(each.id(), words.get("staff.settings." + each.id() + ".wrong")));
            }
        });
        return problems;
    }

    private ModelAndView show(Map<ClinicSetting, String> typed, List<ProblemView> problems) {
        return StaffForms.show("staff/settings", problems)
                .addObject("typed", fields(typed))
                .addObject(
                        "logoAddress", changes.logo().map(ClinicLogos::address).orElse(null));
    }

    private static Map<String, String> fields(Map<ClinicSetting, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        typed.forEach((each, text) -> fields.put(each.id(), text));
        return fields;
    }

    private static ChangeView view(Change change, Words words) {
        String id = change.name().equals(ClinicSetting.LOGO)
                ? "logo-file"
                : Arrays.stream(ClinicSetting.values())
                        .filter(each -> each.stored().equals(change.name()))
                        .map(ClinicSetting::id)
                        .findFirst()
                        .orElseThrow();
        boolean logo = id.equals("logo-file");
        return new ChangeView(
                words.get("staff.settings." + id),
                logo && !change.before().isEmpty() ? words.get("staff.settings.logo-set") : change.before(),
                logo && !change.after().isEmpty() ? words.get("staff.settings.logo-set") : change.after());
    }

    private static String shortened(String text) {
        return text.length() <= 90 ? text : text.substring(0, 89) + "…";
    }
}
