package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.submission.NextStep;
import com.evolveperformance.kneecheck.submission.Submission;
import com.evolveperformance.kneecheck.system.Clinic;
import com.evolveperformance.kneecheck.system.OpeningHours;
import com.evolveperformance.kneecheck.system.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the three ways to go on into words. What needs a setting of the clinic that is not set is left out.
 *
 * @param now for whether somebody picks up the phone
 */
record ChoiceWords(Words words, Clinic clinic, Instant now) {

    /** Contact details are only asked where there is no page to book on and no number to call. */
    static boolean asks(NextStep step, Clinic clinic) {
        return switch (step) {
            case BOOK -> clinic.bookingUrl() == null;
            case CALL -> clinic.phone() == null;
            case REPORT -> false;
        };
    }

    ChoiceView view(Submission submission, ChoiceForm form) {
        List<ChoiceView.Card> cards = Arrays.stream(NextStep.values())
                .map(step -> card(step, submission, form))
                .toList();
        List<ChoiceView.Problem> problems = form.problems().entrySet().stream()
                .map(problem -> new ChoiceView.Problem(
                        form.choice() == null ? "choose" : id(form.choice(), problem.getKey()),
                        error(problem.getKey(), problem.getValue())))
                .toList();
        NextStep chosen = submission.choice();
        boolean waits = !submission.contact().empty();
        return new ChoiceView(
                cards,
                chosen == null ? List.of() : chosen(chosen, waits),
                chosen == NextStep.BOOK && !waits ? clinic.bookingUrl() : null,
                chosen == NextStep.CALL && !waits ? clinic.phone() : null,
                problems);
    }

    private List<String> chosen(NextStep chosen, boolean waits) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("choice.done." + chosen.id() + (waits ? ".contact" : "")));
        if (chosen == NextStep.CALL && !waits) {
            lines.addAll(lines(open()));
        }
        return lines;
    }

    private ChoiceView.Card card(NextStep step, Submission submission, ChoiceForm form) {
        boolean must = asks(step, clinic);
        boolean may = must || step == NextStep.CALL;
        return new ChoiceView.Card(
                step.id(),
                step == submission.choice(),
                own(step.id() + ".title"),
                own(step.id() + ".text"),
                points(step),
                step == NextStep.CALL ? clinic.phone() : null,
                must ? null : words.get("choice." + step.id() + ".button"),
                may ? words.get("choice." + step.id() + ".ask") : null,
                may ? fields(step, form) : List.of(),
                form.choice() == step && !form.problems().isEmpty());
    }

    /** The clinic's own words where it has some. */
    private String own(String key) {
        String own = clinic.choice(key);
        return own == null ? words.get("choice." + key) : own;
    }

    private List<String> points(NextStep step) {
        return switch (step) {
            case BOOK ->
                lines(
                        line("choice.where", clinic.address()),
                        line("choice.hours", clinic.hours()),
                        clinic.bookingUrl() == null ? words.get("choice.book.leave") : null);
            case CALL -> clinic.phone() == null ? List.of() : lines(open());
            case REPORT -> List.of();
        };
    }

    /** "Open until 18:00", "Opens tomorrow 8:00"; null where no hours are set. */
    private @Nullable String open() {
        return clinic.openAt(now).map(this::open).orElse(null);
    }

    private String open(OpeningHours.Status status) {
        ZonedDateTime changes = status.changes();
        if (changes == null) {
            return words.get("hours.open");
        }
        Locale locale = words.locale();
        String time = changes.format(DateTimeFormatter.ofPattern(words.get("hours.time"), locale));
        if (status.open()) {
            boolean midnight = changes.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight ? words.get("hours.open-until-midnight") : words.get("hours.open-until", time);
        }
        long days = ChronoUnit.DAYS.between(now.atZone(clinic.zone()).toLocalDate(), changes.toLocalDate());
        return switch ((int) days) {
            case 0 -> words.get("hours.opens-today", time);
            case 1 -> words.get("hours.opens-tomorrow", time);
            default -> words.get("hours.opens", changes.getDayOfWeek().getDisplayName(TextStyle.FULL, locale), time);
        };
    }

    private @Nullable String line(String key, @Nullable String setting) {
        return setting == null ? null : words.get(key, setting);
    }

    private static List<String> lines(@Nullable String... lines) {
        List<String> there = new ArrayList<>();
        for (String line : lines) {
            if (line != null) {
                there.add(line);
            }
        }
        return there;
    }

    private List<ChoiceView.Field> fields(NextStep step, ChoiceForm form) {
        return Stream.of(
                        field(step, form, ChoiceForm.NAME, "text", "choice.name", null),
                        field(
                                step,
                                form,
                                ChoiceForm.PHONE,
                                "tel",
                                "choice.phone",
                                step == NextStep.BOOK ? "choice.phone.hint" : null),
                        field(
                                step,
                                form,
                                ChoiceForm.EMAIL,
                                "email",
                                "choice.email",
                                step == NextStep.BOOK ? "choice.email.hint" : "choice.email.hint.call"),
                        field(step, form, ChoiceForm.TIMES, "text", "choice.times", "choice.times.hint"),
                        field(step, form, ChoiceForm.CONSENT, "checkbox", "choice.consent", null))
                .toList();
    }

    private ChoiceView.Field field(
            NextStep step, ChoiceForm form, String name, String type, String label, @Nullable String hint) {
        boolean typedHere = form.choice() == step;
        String problem = typedHere ? form.problems().get(name) : null;
        return new ChoiceView.Field(
                id(step, name),
                name,
                type,
                words.get(label),
                hint == null ? null : words.get(hint),
                ChoiceView.autocomplete().getOrDefault(name, "off"),
                typedHere ? form.typed().getOrDefault(name, "") : "",
                ChoiceForm.length(name),
                problem == null ? null : error(name, problem));
    }

    private String error(String field, String problem) {
        return words.get("choice.error." + problem, ChoiceForm.length(field));
    }

    private static String id(NextStep step, String name) {
        return step.id() + "-" + name;
    }
}
