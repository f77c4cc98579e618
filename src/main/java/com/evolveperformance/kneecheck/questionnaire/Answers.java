package com.evolveperformance.kneecheck.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one runner said, by field name. Values are the canonical text that {@link AnswerReader} makes: option ids,
 * several of them joined by a comma, numbers with a dot. A field that is absent was not answered; nothing here is ever
 * zero for lack of an answer.
 */
public record Answers(Map<String, String> values) {

    /** How many entries the injury history takes. */
    public static final int MAX_INJURIES = 6;

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** The field's text, or null where it was not answered. */
    public @Nullable String text(String field) {
        return values.get(field);
    }

    /** True where the field holds this option, alone or among others. */
    public boolean chose(String field, String option) {
        return choices(field).contains(option);
    }

    /** The options chosen, in the order of the form; empty where nothing was answered. */
    public Set<String> choices(String field) {
        String text = values.get(field);
        if (text == null || text.isEmpty()) {
            return Set.of();
        }
        return text.indexOf(',') < 0 ? Set.of(text) : new LinkedHashSet<>(List.of(text.split(",")));
    }

    /** The number in its base unit (kilometres, centimetres, seconds …), or null where there is none. */
    public @Nullable Double number(String field) {
        return amount(field, field);
    }

    /** One side of a two-sided test. */
    public Trial trial(String test, Side side) {
        return trial(test, test + "." + side.id());
    }

    /** A test without sides. */
    public Trial trial(String test) {
        return trial(test, test);
    }

    /** One field of a test: the test's own, or that of a side. */
    public Trial trial(String test, String field) {
        String stopped = values.get(field + ".stopped");
        return new Trial(
                amount(test, field),
                stopped == null ? null : StopReason.of(stopped).orElseThrow());
    }

    private @Nullable Double amount(String question, String field) {
        String text = values.get(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        String unit = values.get(question + ".unit");
        double typed = Double.parseDouble(text);
        return unit == null ? typed : Unit.of(unit).orElseThrow().toBase(typed);
    }

    /** The injury history, entries without a body part left out. */
    public List<PastInjury> injuries() {
        List<PastInjury> injuries = new ArrayList<>();
        for (int n = 1; n <= MAX_INJURIES; n++) {
            String entry = "injury." + n + ".";
            if (has(entry + "part")) {
                injuries.add(new PastInjury(
                        n,
                        text(entry + "part"),
                        text(entry + "side"),
                        text(entry + "when"),
                        text(entry + "recovered"),
                        text(entry + "type")));
            }
        }
        return injuries;
    }

    /** These answers with the fields of one page replaced by what was just read. */
    public Answers with(Predicate<String> replaced, Map<String, String> read) {
        Map<String, String> next = new LinkedHashMap<>(values);
        next.keySet().removeIf(replaced);
        next.putAll(read);
        return new Answers(next);
    }

    /** These answers, with those of another for the fields that were not answered yet. */
    public Answers orElse(Answers other) {
        Map<String, String> both = new LinkedHashMap<>(other.values);
        both.putAll(values);
        return new Answers(both);
    }

    /** Only the answers to fields that pass. */
    public Answers only(Predicate<String> kept) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        rest.keySet().removeIf(kept.negate());
        return new Answers(rest);
    }
}
