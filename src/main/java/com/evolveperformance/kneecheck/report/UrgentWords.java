package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.safety.Level;
import com.evolveperformance.kneecheck.safety.RaisedFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what to do because of red flags: evidence.md section 4. */
record UrgentWords(Wording wording) {

    /**
     * Answers that call for an ambulance rather than a visit today: breath and chest [R50], a limb's blood or nerve
     * supply (RF7) and a joint out of place (RF3) [R54].
     */
    private static final Set<String> AMBULANCE =
            Set.of("breathless", "cold-numb", "leg-weak", "saddle", "out-of-place");

    /** Null where nobody has to look first. */
    @Nullable
    Urgent view(Outcome outcome) {
        return switch (outcome.disposition()) {
            case EMERGENCY -> emergency(outcome);
            case CLINICIAN -> clinician(outcome);
            case SELF_CARE -> null;
        };
    }

    private Urgent emergency(Outcome outcome) {
        List<RaisedFlag> flags = outcome.flags().stream()
                .filter(flag -> flag.level() == Level.EMERGENCY)
                .toList();
        boolean now = flags.stream().flatMap(this::options).anyMatch(AMBULANCE::contains);
        boolean body = flags.stream()
                .flatMap(flag -> flag.because().stream())
                .allMatch(field -> field.endsWith("-signs-body"));
        String level = now ? "now" : "today";
        List<Urgent.Flag> views = flags.stream().flatMap(this::views).toList();
        return new Urgent(
                level,
                wording.get("urgent.title." + level + (body && !now ? ".body" : "")),
                wording.get("urgent.lead." + level),
                wording.get("urgent." + level + ".head", wording.emergencyNumber()),
                views,
                told(flags),
                wording.list("urgent.until"),
                wording.get("urgent.say.words", joined(views)),
                now ? List.of() : wording.list("urgent.call-now-if"),
                changes(flags));
    }

    private Urgent clinician(Outcome outcome) {
        List<RaisedFlag> flags =
                outcome.flags().stream().filter(flag -> !flag.cleared()).toList();
        boolean onlyCheck = flags.stream().allMatch(flag -> flag.level() == Level.CHECK_FIRST);
        return new Urgent(
                onlyCheck ? "check" : "soon",
                wording.get("headline." + (onlyCheck ? "check-first" : "clinician")),
                wording.get(onlyCheck ? "lead.check-first" : "lead.clinician"),
                wording.get(onlyCheck ? "urgent.check.head" : "urgent.soon.head"),
                flags.stream().flatMap(this::views).toList(),
                told(flags),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** One for the flag, or one for each answer that has words of its own. */
    private Stream<Urgent.Flag> views(RaisedFlag flag) {
        List<Urgent.Flag> own = Stream.concat(
                        options(flag), Stream.of(flag.level().id()))
                .filter(option -> wording.words().orNull("flag." + flag.id() + "." + option + ".title") != null)
                .map(option -> flagView(flag, "." + option))
                .toList();
        return own.isEmpty() ? Stream.of(flagView(flag, "")) : own.stream();
    }

    private Urgent.Flag flagView(RaisedFlag flag, String option) {
        String key = "flag." + flag.id();
        String what = wording.words().orNull(key + option + ".what-to-do", wording.emergencyNumber());
        return new Urgent.Flag(
                flag.id(),
                flag.level().id(),
                wording.get(key + option + ".title"),
                wording.get("urgent.level." + flag.level().id()),
                what == null ? wording.get(key + ".what-to-do", wording.emergencyNumber()) : what);
    }

    private String joined(List<Urgent.Flag> views) {
        return views.stream()
                .map(Urgent.Flag::title)
                .map(title -> title.substring(0, 1).toLowerCase(wording.words().locale()) + title.substring(1))
                .distinct()
                .reduce((one, other) -> wording.get("report.list.semicolon", one, other))
                .orElse("");
    }

    private Stream<String> options(RaisedFlag flag) {
        Answers answers = wording.answers();
        return flag.because().stream().flatMap(field -> answers.choices(field).stream());
    }

    private List<String> told(List<RaisedFlag> flags) {
        return wording.answers(
                flags.stream().flatMap(flag -> flag.because().stream()).toList());
    }

    private List<Urgent.Change> changes(List<RaisedFlag> flags) {
        return flags.stream()
                .flatMap(flag -> flag.because().stream())
                .map(field -> wording.answerWords().questionnaire().pageOf(field))
                .flatMap(Optional::stream)
                .distinct()
                .map(page -> new Urgent.Change(page.id(), wording.answerWords().title(page)))
                .toList();
    }
}
