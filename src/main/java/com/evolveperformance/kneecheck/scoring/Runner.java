package com.evolveperformance.kneecheck.scoring;

import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Side;
import com.evolveperformance.kneecheck.questionnaire.Trial;
import com.evolveperformance.kneecheck.questionnaire.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One runner's answers, read by the rules: capped results, norms for the age and sex, and what to say about them. */
final class Runner {

    /** A result that may be scored, capped, and the fields it is from. */
    record Result(double value, List<String> fields) {}

    /** Both sides' results, capped. */
    record Both(double left, double right) {

        double lesser() {
            return Math.min(left, right);
        }
    }

    private final Answers answers;
    private final Map<String, Double> changed;
    private final Map<String, Trial> trials;
    private final @Nullable Double age;
    private final Norms norms;
    private final ScoringRules rules;
    private final Set<String> notes = new LinkedHashSet<>();

    Runner(Answers answers, Norms norms, ScoringRules rules) {
        this(answers, Map.of(), trials(answers), answers.number("age"), norms, rules);
    }

    private Runner(
            Answers answers,
            Map<String, Double> changed,
            Map<String, Trial> trials,
            @Nullable Double age,
            Norms norms,
            ScoringRules rules) {
        this.answers = answers;
        this.changed = changed;
        this.trials = trials;
        this.age = age;
        this.norms = norms;
        this.rules = rules;
    }

    private static Map<String, Trial> trials(Answers answers) {
        Map<String, Trial> trials = new HashMap<>();
        for (SelfTest test : SelfTest.values()) {
            for (String field : test.fields()) {
                trials.put(field, answers.trial(test.id(), field));
            }
        }
        return trials;
    }

    /** This runner with other answers to a few fields, and nothing else changed: what was read once is not read again. */
    Runner with(Map<String, Trial> tries, Map<String, Double> numbers) {
        Map<String, Trial> others = new HashMap<>(trials);
        others.putAll(tries);
        return new Runner(answers, numbers, others, age, norms, rules);
    }

    /** The number in its base unit, or null where there is none. */
    @Nullable
    Double number(String field) {
        Double other = changed.get(field);
        return other != null ? other : answers.number(field);
    }

    Answers answers() {
        return answers;
    }

    /** Ids of what the runner should know, in the order in which it came up. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    void note(String id) {
        notes.add(id);
    }

    /** False where the age is not known. */
    boolean isYoungerThan(int years) {
        return age != null && age < years;
    }

    /** The numbers of a table for this runner, lowest first; null where the age is not known. */
    @Nullable
    List<Double> norm(NormTable table) {
        if (age == null) {
            return null;
        }
        NormTable.Norm norm = table.of(age, answers.text("sex"));
        if (norm.lowerOfTwo()) {
            note("norms-lower-of-two");
        }
        if (norm.nearestAge()) {
            note("norms-nearest-age");
        }
        return norm.values();
    }

    /** The worse of the sides that were measured (evidence.md 7.1), both fields where they are even; null for none. */
    @Nullable
    Result worse(SelfTest test) {
        if (!test.hasSides()) {
            Trial trial = trial(test.id());
            return trial.measured() ? new Result(capped(test, trial.result()), List.of(test.id())) : null;
        }
        List<Side> measured = Arrays.stream(Side.values())
                .filter(side -> counts(test) && trial(test, side).measured())
                .toList();
        if (measured.isEmpty()) {
            return null;
        }
        double worst =
                measured.stream().mapToDouble(side -> result(test, side)).min().orElseThrow();
        return new Result(
                worst,
                measured.stream()
                        .filter(side -> result(test, side) == worst)
                        .map(test::field)
                        .toList());
    }

    /** Both sides of a test, or null where one of them has no number to score. */
    @Nullable
    Both both(SelfTest test) {
        boolean measured = counts(test)
                && Arrays.stream(Side.values())
                        .allMatch(side -> trial(test, side).measured());
        return measured ? new Both(result(test, Side.LEFT), result(test, Side.RIGHT)) : null;
    }

    /** The line of a test in a sum, its points still open; empty where nothing was measured. */
    Optional<Contribution> line(SelfTest test, double weight, Anchors anchors, String source) {
        Result worse = worse(test);
        return worse == null
                ? Optional.empty()
                : Optional.of(Contribution.open(
                        test.id(),
                        weight,
                        anchors.deficit(worse.value()),
                        worse.value(),
                        anchors.fine(),
                        worse.fields(),
                        source));
    }

    boolean painLimited(SelfTest test) {
        return trials(test).anyMatch(Trial::painLimited);
    }

    /** The ids of the tests that pain cut short on a side. */
    Set<String> painLimited() {
        Set<String> tests = new LinkedHashSet<>();
        Arrays.stream(SelfTest.values())
                .filter(this::painLimited)
                .map(SelfTest::id)
                .forEach(tests::add);
        return tests;
    }

    boolean tried(SelfTest test) {
        return !trials(test).allMatch(Trial::notTried);
    }

    private Stream<Trial> trials(SelfTest test) {
        return test.fields().stream().map(this::trial);
    }

    private Trial trial(SelfTest test, Side side) {
        return trial(test.field(side));
    }

    /** What was tried in a field: a test without sides, or a side of one. */
    Trial trial(String field) {
        return Objects.requireNonNull(trials.get(field));
    }

    private double result(SelfTest test, Side side) {
        return capped(test, trial(test, side).result());
    }

    /** The single-leg sit-to-stand is for the younger; the chair stand takes its place (evidence.md 7.1). */
    private boolean counts(SelfTest test) {
        return test != SelfTest.SIT_TO_STAND || isYoungerThan(rules.strength().sitToStandBelowAge());
    }

    /** The unit its results were typed in, where it can be chosen. */
    Optional<Unit> unit(SelfTest test) {
        return Optional.ofNullable(answers.text(test.id() + ".unit")).flatMap(Unit::of);
    }

    /** The most that counts in a test; null where nothing caps it. */
    @Nullable
    Double cap(SelfTest test) {
        if (test != SelfTest.HEEL_RAISE) {
            return rules.caps().get(test);
        }
        List<Double> target = norm(norms.heelRaise());
        return target == null ? null : Double.valueOf(target.get(0) + rules.heelRaiseOverTarget());
    }

    private double capped(SelfTest test, double result) {
        Double cap = cap(test);
        return cap == null ? result : Math.min(cap, result);
    }
}
