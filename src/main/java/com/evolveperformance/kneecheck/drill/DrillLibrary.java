package com.evolveperformance.kneecheck.drill;

import com.evolveperformance.kneecheck.scoring.Domain;
import java.util.List;
import java.util.Optional;

/** Every drill there is, in the order of evidence.md section 6, and the rules that choose among them. */
public record DrillLibrary(List<Drill> drills, PlanRules rules) {

    public DrillLibrary {
        drills = List.copyOf(drills);
    }

    public Optional<Drill> drill(String id) {
        return drills.stream().filter(drill -> drill.id().equals(id)).findFirst();
    }

    List<Drill> of(Domain domain) {
        return drills.stream().filter(drill -> drill.domain() == domain).toList();
    }
}
