package com.evolveperformance.kneecheck.trends;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often each thing was counted, by its name.
 *
 * @param byName nothing that was never counted
 */
record Counts(Map<String, Integer> byName) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};

    Counts() {
        this(new HashMap<>());
    }

    /** Those that {@link #json} wrote. */
    static Counts read(String json) {
        return new Counts(JSON.readValue(json, NUMBERS));
    }

    /** All of these together. */
    static Counts sum(Collection<Counts> all) {
        Counts sum = new Counts();
        all.forEach(each -> each.byName.forEach((name, count) -> sum.byName.merge(name, count, Integer::sum)));
        return sum;
    }

    void add(String name) {
        byName.merge(name, 1, Integer::sum);
    }

    /** 0 for what was never counted. */
    int of(String name) {
        return byName.getOrDefault(name, 0);
    }

    String json() {
        return JSON.writeValueAsString(byName);
    }
}
