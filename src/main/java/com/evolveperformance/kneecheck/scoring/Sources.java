package com.evolveperformance.kneecheck.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The publications that numbers and rules come from.
 *
 * @param references one line for each source id, in the order of sources.yaml
 */
public record Sources(Map<String, String> references) {

    /** Ids that stand for no publication: our own choice, and not checked yet. Their meaning is in words. */
    public static final Set<String> WITHOUT_REFERENCE = Set.of("design", "unverified");

    public Sources {
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    }

    /** True where an id may be named as a source. */
    public boolean knows(String id) {
        return WITHOUT_REFERENCE.contains(id) || references.containsKey(id);
    }

    public Optional<String> reference(String id) {
        return Optional.ofNullable(references.get(id));
    }
}
