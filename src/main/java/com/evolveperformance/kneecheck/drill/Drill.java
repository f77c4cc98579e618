package com.evolveperformance.kneecheck.drill;

import com.evolveperformance.kneecheck.scoring.Domain;
import java.util.List;
import java.util.Set;

/**
 * A drill of evidence.md section 6. Its words are messages under {@code drill.<id>.*}.
 *
 * @param id {@code S1} to {@code B8}
 * @param trains ids of the tests and answers whose low result or left/right gap it answers, best first
 * @param figure the picture's id
 * @param oneLeg each leg works on its own, so sides have an order
 * @param standingOnOneLeg needs balance on one leg
 * @param loadsKneeling needs kneeling
 * @param kit what it needs
 * @param kitFreeForm true where its easier form does without the kit
 * @param equal drills that can stand in for it
 * @param hopGate only after the gate for hopping (evidence.md, B6)
 */
public record Drill(
        String id,
        Domain domain,
        List<String> trains,
        String figure,
        boolean oneLeg,
        boolean standingOnOneLeg,
        boolean loadsKneeling,
        Dose dose,
        Set<String> kit,
        boolean kitFreeForm,
        List<String> equal,
        boolean hopGate,
        List<String> sources) {

    public Drill {
        trains = List.copyOf(trains);
        kit = Set.copyOf(kit);
        equal = List.copyOf(equal);
        sources = List.copyOf(sources);
    }
}
