package com.evolveperformance.kneecheck.questionnaire;

import static com.evolveperformance.kneecheck.questionnaire.Ask.answers;
import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.questionnaire.Condition.Clause;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something applies. */
class ConditionTests {

    private static final Clause CALF = new Clause("signs", Set.of("calf", "unwell"), Set.of(), null, null);
    private static final Clause NO_KIT = new Clause("kit", Set.of(), Set.of("wall"), null, null);
    private static final Clause ADULT = new Clause("age", Set.of(), Set.of(), 18.0, 60.0);

    @Test
    void alwaysHoldsWithoutGroups() {
        assertThat(Condition.ALWAYS.holds(Answers.NONE)).isTrue();
        assertThat(Condition.ALWAYS.reasons(Answers.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"calf, true", "unwell, true", "'cold,unwell', true", "cold, false", "calf-top, false"})
    void holdsWhereOneOfTheOptionsWasChosen(String chosen, boolean holds) {
        assertThat(all(CALF).holds(answers("signs", chosen))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"17.9, false", "18, true", "59.9, true", "60, false"})
    void holdsFromAtLeastUpToBelow(String age, boolean holds) {
        assertThat(all(ADULT).holds(answers("age", age))).isEqualTo(holds);
    }

    @Test
    void comparesInTheBaseUnit() {
        Clause far = new Clause("run", Set.of(), Set.of(), 16.0, null);

        assertThat(all(far).holds(answers("run", "10", "run.unit", "mi"))).isTrue();
        assertThat(all(far).holds(answers("run", "10", "run.unit", "km"))).isFalse();
    }

    @Test
    void neverHoldsForWhatWasNotAnswered() {
        assertThat(all(CALF).holds(Answers.NONE)).isFalse();
        assertThat(all(ADULT).holds(Answers.NONE)).isFalse();
    }

    @Test
    void holdsForNoneOfTheseWhateverElseWasChosen() {
        assertThat(all(NO_KIT).holds(answers("kit", "chair"))).isTrue();
        assertThat(all(NO_KIT).holds(Answers.NONE)).isTrue();
        assertThat(all(NO_KIT).holds(answers("kit", "chair,wall"))).isFalse();
    }

    @Test
    void needsEveryClauseOfAGroup() {
        Condition both = all(CALF, ADULT);

        assertThat(both.holds(answers("signs", "calf", "age", "34"))).isTrue();
        assertThat(both.holds(answers("signs", "calf", "age", "17"))).isFalse();
        assertThat(both.holds(answers("signs", "calf"))).isFalse();
    }

    @Test
    void needsOneGroupOnly() {
        Condition either = new Condition(List.of(List.of(CALF), List.of(ADULT)));

        assertThat(either.holds(answers("signs", "calf"))).isTrue();
        assertThat(either.holds(answers("age", "34"))).isTrue();
        assertThat(either.holds(answers("age", "17", "signs", "none"))).isFalse();
    }

    @Test
    void namesTheFieldsOfTheFirstGroupThatHolds() {
        Condition either = new Condition(List.of(List.of(CALF, ADULT), List.of(ADULT)));

        assertThat(either.reasons(answers("signs", "calf", "age", "34"))).containsExactly("signs", "age");
        assertThat(either.reasons(answers("age", "34"))).containsExactly("age");
        assertThat(either.reasons(Answers.NONE)).isEmpty();
    }

    @Test
    void namesEveryFieldItLooksAt() {
        assertThat(new Condition(List.of(List.of(CALF, ADULT), List.of(NO_KIT))).fields())
                .containsExactlyInAnyOrder("signs", "age", "kit");
    }

    private static Condition all(Clause... clauses) {
        return new Condition(List.of(List.of(clauses)));
    }
}
