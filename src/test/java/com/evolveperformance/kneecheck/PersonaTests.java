package com.evolveperformance.kneecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.evolveperformance.kneecheck.content.Content;
import com.evolveperformance.kneecheck.drill.DrillPlan;
import com.evolveperformance.kneecheck.drill.PlannedDrill;
import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.scoring.Domain;
import com.evolveperformance.kneecheck.scoring.DomainScore;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * Whole runners, worked out by hand from evidence.md in personas.yaml: answers in; red flags, scores, bands, confidence,
 * focus, load and drills out. Answers go in page by page through the same reader as a browser's.
 */
class PersonaTests {

    private final Assessor assessor = Content.read(null).assessor();

    @TestFactory
    Stream<DynamicTest> personas() {
        return load().stream()
                .map(persona -> DynamicTest.dynamicTest((String) persona.get("name"), () -> check(persona)));
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(load()).hasSizeGreaterThanOrEqualTo(30);
    }

    private void check(Map<String, Object> persona) {
        Map<String, Object> expected = map(persona.get("expect"));
        Answers answers =
                answer(map(persona.get("answers")), expected.get("disposition").equals("emergency"));
        Outcome outcome = assessor.assess(answers);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(outcome.disposition().id()).as("disposition").isEqualTo(expected.get("disposition"));
        softly.assertThat(outcome.flags().stream()
                        .map(flag -> Map.of(flag.id(), flag.level().id()))
                        .toList())
                .as("red flags")
                .isEqualTo(expected.get("red-flags"));
        if (expected.containsKey("scores")) {
            scores(expected, outcome, softly);
        } else {
            softly.assertThat(outcome.scores()).as("scores").isNull();
            softly.assertThat(outcome.plan()).as("plan").isNull();
        }
        softly.assertAll();
    }

    private static void scores(Map<String, Object> expected, Outcome outcome, SoftAssertions softly) {
        for (Domain domain : Domain.values()) {
            DomainScore score = outcome.scores().of(domain);
            Object points = map(expected.get("scores")).get(domain.id());
            if (points == null) {
                softly.assertThat(score.score()).as(domain.id()).isNull();
                softly.assertThat(score.reason()).as(domain.id() + " reason").isNotNull();
            } else {
                softly.assertThat(score.score())
                        .as(domain.id())
                        .isCloseTo(((Number) points).doubleValue(), within(0.5));
            }
            softly.assertThat(score.band() == null ? null : score.band().id())
                    .as(domain.id() + " band")
                    .isEqualTo(map(expected.get("bands")).get(domain.id()));
            softly.assertThat(score.confidence().id())
                    .as(domain.id() + " confidence")
                    .isEqualTo(map(expected.get("confidence")).get(domain.id()));
        }
        softly.assertThat(outcome.scores().focus().id()).as("focus").isEqualTo(expected.get("focus"));
        softly.assertThat(outcome.scores().weakerSide().id()).as("weaker side").isEqualTo(expected.get("weaker-side"));
        Map<String, Object> load = map(expected.get("load"));
        softly.assertThat(outcome.load().spikePercent()).as("spike").isEqualTo(load.get("spike"));
        softly.assertThat(outcome.load().level().id()).as("load").isEqualTo(load.get("level"));
        DrillPlan plan = outcome.plan();
        softly.assertThat(
                        plan == null
                                ? List.of()
                                : plan.drills().stream().map(PlannedDrill::id).toList())
                .as("drills")
                .isEqualTo(expected.get("drills"));
    }

    /** Fills the pages in order, as a runner does; an emergency ends it there. */
    private Answers answer(Map<String, Object> given, boolean emergency) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        given.forEach(
                (field, value) -> posted.put(field, List.of(value.toString().split(","))));
        Answers answers = Answers.NONE;
        for (Page page : assessor.questionnaire().pages()) {
            if (assessor.route(answers).contains(page)) {
                AnswerReader.Reading reading = AnswerReader.read(page, answers, posted);
                if (!emergency) {
                    assertThat(reading.problems()).as("page " + page.id()).isEmpty();
                }
                answers = answers.with(page::owns, reading.values());
            }
        }
        return answers;
    }

    private static List<Map<String, Object>> load() {
        try (InputStream file = PersonaTests.class.getResourceAsStream("/personas.yaml")) {
            Map<String, List<Map<String, Object>>> root = new Yaml().load(file);
            return root.get("personas");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
