package com.evolveperformance.kneecheck.report;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what was tried so far, fairly: care that eases pain is worth something, and does not train a muscle. */
record TriedWords(Wording wording) {

    private static final String EXERCISES = "exercises";

    /** Null where it was not asked, or nothing was tried. */
    Report.@Nullable TriedView view() {
        Set<String> tried = wording.answers().choices("tried");
        if (tried.isEmpty() || tried.contains("none")) {
            return null;
        }
        List<Report.TriedView.Item> items = tried.stream().map(this::item).toList();
        return new Report.TriedView(wording.get("tried.lead"), items);
    }

    private Report.TriedView.Item item(String option) {
        String lasted = Objects.requireNonNullElse(wording.answers().text("lasted-" + option), "unknown");
        boolean exercises = option.equals(EXERCISES) && !lasted.equals("unknown");
        return new Report.TriedView.Item(
                option,
                wording.answerWords().option("tried", option),
                wording.get((exercises ? "tried.exercises." : "tried.lasted.") + lasted));
    }
}
