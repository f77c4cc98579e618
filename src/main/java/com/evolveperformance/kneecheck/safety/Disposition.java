package com.evolveperformance.kneecheck.safety;

import java.util.Collection;

/** What the runner is told to do first. */
public enum Disposition {
    EMERGENCY("emergency"),
    CLINICIAN("clinician"),
    SELF_CARE("self-care");

    private final String id;

    Disposition(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /**
     * Any emergency flag is an emergency; any clinician flag, or one to check first that nobody has cleared, needs a
     * clinician (evidence.md section 4: mild education only until then).
     */
    public static Disposition of(Collection<RaisedFlag> flags) {
        if (flags.stream().anyMatch(flag -> flag.level() == Level.EMERGENCY)) {
            return EMERGENCY;
        }
        return flags.stream().allMatch(RaisedFlag::cleared) ? SELF_CARE : CLINICIAN;
    }

    public boolean allowsTests() {
        return this == SELF_CARE;
    }

    public boolean allowsDrills() {
        return this == SELF_CARE;
    }
}
