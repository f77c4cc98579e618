package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.drill.Drill;
import com.evolveperformance.kneecheck.drill.DrillLibrary;
import com.evolveperformance.kneecheck.drill.PlannedDrill;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.system.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says a drill: its words, its dose as stored that day, and the answers that chose it. */
record DrillWords(Wording wording, DrillLibrary library, Pictures pictures) {

    DrillCard card(PlannedDrill drill) {
        String words = "drill." + drill.id() + ".";
        DoseWords doses = new DoseWords(wording);
        Side first = drill.first();
        return new DrillCard(
                drill.id(),
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
                hints(drill),
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
        return card(new PlannedDrill(
                drill.id(),
                drill.domain(),
                drill.figure(),
                drill.dose(),
                drill.oneLeg(),
                null,
                false,
                false,
                List.of()));
    }

    /** The first few drills of a domain, as the library orders them. */
    List<DrillCard> first(Domain domain, int count) {
        return library.drills().stream()
                .filter(drill -> drill.domain() == domain && !drill.hopGate())
                .limit(count)
                .map(this::card)
                .toList();
    }

    private List<String> hints(PlannedDrill drill) {
        List<String> hints = new ArrayList<>();
        if (drill.easier()) {
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
