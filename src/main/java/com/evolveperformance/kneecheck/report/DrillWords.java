package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.Drill;
import com.evolveperformance.kneecheck.drill.DrillLibrary;
import com.evolveperformance.kneecheck.drill.Form;
import com.evolveperformance.kneecheck.drill.PlannedDrill;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.system.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a drill: its words, its dose as stored that day, and the answers that chose it. */
record DrillWords(Wording wording, DrillLibrary library, Pictures pictures) {

    /**
     * Where a drill stands in a plan.
     *
     * @param id of the drill that was planned there
     * @param swaps what can be done in its place
     */
    record Place(String id, Form form, List<PlannedDrill> swaps) {}

    DrillCard card(PlannedDrill drill, Place place) {
        Form down = place.form().down();
        Form up = place.form().up();
        String words = "drill." + drill.id() + ".";
        DoseWords doses = new DoseWords(wording);
        Side first = drill.first();
        return new DrillCard(
                drill.id(),
                place.id(),
                place.form().id(),
                formWords(drill.id(), place.form()),
                down == null ? null : down.id(),
                up == null ? null : up.id(),
                place.swaps().stream()
                        .map(swap -> new DrillCard.Swap(
                                swap.id(), wording.get("drill." + swap.id() + ".title"), kit(swap.id())))
                        .toList(),
                drill.domain().id(),
                wording.get("domain." + drill.domain().id()),
                wording.get(words + "title"),
                wording.get(words + "why"),
                first == Side.LEFT ? pictures.mirrored(drill.figure()) : pictures.url(drill.figure()),
                drill.figure(),
                first == Side.LEFT,
                wording.get(words + "alt"),
                doses.amounts(drill.dose(), drill.oneLeg()),
                doses.line(drill.dose(), drill.oneLeg()),
                first == null ? null : wording.get("card.first." + first.id()),
                hints(drill, place.form()),
                new BecauseWords(wording).lines(drill.because()),
                drill.because(),
                wording.get(words + "start"),
                wording.list(words + "steps"),
                wording.list(words + "cue"),
                wording.get(words + "feel"),
                wording.get(words + "mistake"),
                wording.get(words + "easier"),
                wording.list(words + "harder"),
                kit(drill.id()),
                library.drill(drill.id()).map(Drill::sources).orElse(List.of()));
    }

    /** A card of the general report: no answers, so neither side nor reason. */
    DrillCard card(Drill drill) {
        return card(
                new PlannedDrill(
                        drill.id(),
                        drill.domain(),
                        drill.figure(),
                        drill.dose(),
                        drill.oneLeg(),
                        null,
                        false,
                        false,
                        List.of()),
                new Place(drill.id(), Form.START, List.of()));
    }

    /** The first few drills of a domain, as the library orders them. */
    List<DrillCard> first(Domain domain, int count) {
        return library.drills().stream()
                .filter(drill -> drill.domain() == domain && !drill.hopGate())
                .limit(count)
                .map(this::card)
                .toList();
    }

    private @Nullable String formWords(String drill, Form form) {
        String words = "drill." + drill + ".";
        return switch (form) {
            case EASIER -> wording.get("card.form.easier", wording.get(words + "easier"));
            case START -> null;
            case HARDER -> wording.get("card.form.harder", wording.get(words + "harder.1"));
            case HARDEST -> wording.get("card.form.hardest", wording.get(words + "harder.2"));
        };
    }

    /** The form that was picked comes first; the advice to begin with the easier one is for those who picked none. */
    private List<String> hints(PlannedDrill drill, Form form) {
        List<String> hints = new ArrayList<>();
        String picked = formWords(drill.id(), form);
        if (picked != null) {
            hints.add(picked);
        } else if (drill.easier()) {
            hints.add(wording.get("card.easier-first"));
        }
        if (drill.withoutKit()) {
            hints.add(wording.get("card.without-kit", missing(drill.id())));
        }
        return hints;
    }

    private String missing(String id) {
        Set<String> kit = kitOf(id);
        kit.removeAll(wording.answers().choices("kit"));
        return names(kit).toLowerCase(wording.words().locale());
    }

    private String kit(String id) {
        Set<String> kit = kitOf(id);
        return kit.isEmpty() ? wording.get("card.no-kit") : names(kit);
    }

    private Set<String> kitOf(String id) {
        return library.drill(id).map(drill -> new TreeSet<>(drill.kit())).orElseGet(TreeSet::new);
    }

    private String names(Set<String> kit) {
        return kit.stream().map(item -> wording.get("kit." + item)).collect(Collectors.joining(", "));
    }
}
