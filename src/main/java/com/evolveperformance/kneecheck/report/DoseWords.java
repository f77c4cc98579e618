package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.Dose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a dose: a few large numbers, and one line with all of it. */
record DoseWords(Wording wording) {

    private static final int EVERY_DAY = 7;
    private static final List<Integer> ONE = List.of(1);

    /**
     * The numbers to show large.
     *
     * @param eachSide true where each side has sets of its own
     */
    List<DrillCard.Amount> amounts(Dose dose, boolean eachSide) {
        String side = eachSide ? ".side" : "";
        List<DrillCard.Amount> amounts = new ArrayList<>();
        amounts.add(new DrillCard.Amount(range(dose.sets()), wording.get(setsKey("dose.sets", dose))));
        if (!dose.reps().isEmpty()) {
            amounts.add(new DrillCard.Amount(range(dose.reps()), wording.get("dose.reps" + side)));
        }
        if (!dose.holdSeconds().isEmpty()) {
            String each = dose.reps().isEmpty() ? "dose.hold" + side : "dose.hold.rep";
            amounts.add(new DrillCard.Amount(range(dose.holdSeconds()), wording.get(each)));
        }
        if (dose.daysPerWeek().contains(EVERY_DAY) && dose.daysPerWeek().size() == 1) {
            amounts.add(new DrillCard.Amount(wording.get("dose.days.every"), wording.get("dose.days.day")));
        } else {
            amounts.add(new DrillCard.Amount(range(dose.daysPerWeek()), wording.get("dose.days")));
        }
        return amounts;
    }

    /** "3 sets, 8–15 reps, each side, 3 days a week. Take 2 seconds out and 3 seconds back. Rest 60–90 seconds …" */
    String line(Dose dose, boolean eachSide) {
        boolean daily = dose.daysPerWeek().equals(List.of(EVERY_DAY));
        String amounts = Stream.of(
                        wording.get(setsKey("dose.text.sets", dose), range(dose.sets())),
                        dose.reps().isEmpty() ? "" : wording.get("dose.text.reps", range(dose.reps())),
                        dose.holdSeconds().isEmpty() ? "" : wording.get("dose.text.hold", range(dose.holdSeconds())),
                        eachSide ? wording.get("dose.text.side") : "",
                        daily
                                ? wording.get("dose.text.daily")
                                : wording.get("dose.text.days", range(dose.daysPerWeek())))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> wording.get("report.list.comma", one, other))
                .orElse("");
        return Stream.of(
                        amounts + ".",
                        dose.tempoSeconds().size() == 2
                                ? wording.get(
                                        "dose.tempo",
                                        dose.tempoSeconds().get(0),
                                        dose.tempoSeconds().get(1))
                                : "",
                        dose.restSeconds().isEmpty() || dose.sets().equals(ONE)
                                ? ""
                                : wording.get("dose.rest", range(dose.restSeconds())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String setsKey(String key, Dose dose) {
        return key + (dose.sets().equals(ONE) ? ".one" : ".many");
    }

    private String range(List<Integer> numbers) {
        return numbers.size() == 2
                ? wording.get("dose.range", numbers.get(0), numbers.get(1))
                : String.valueOf(numbers.get(0));
    }
}
