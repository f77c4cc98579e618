package com.evolveperformance.kneecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.evolveperformance.kneecheck.submission.Submission;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape that scripts of a clinic rely on: interface.md. */
class DataFileTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void hasTheAgreedShape() {
        JsonNode data = data(Personas.STIFF_LEFT_ANKLE);

        assertThat(data.get("contentVersion").asString()).isNotEmpty();
        assertThat(data.get("submittedAt").asString()).isEqualTo("2026-11-23T14:05:00Z");
        assertThat(data.get("language").asString()).isEqualTo("en");
        assertThat(data.get("disposition").asString()).isEqualTo("self-care");
        assertThat(data.get("redFlags").isArray()).isTrue();
        assertThat(data.get("answers").get("knee-to-wall.left").asString()).isEqualTo("6.5");
        JsonNode stiffness = data.get("scores").get("stiffness");
        assertThat(stiffness.get("score").isInt()).isTrue();
        assertThat(stiffness.get("band").asString()).isEqualTo("some");
        assertThat(stiffness.get("confidence").asString()).isEqualTo("high");
        JsonNode line = stiffness.get("contributions").get(0);
        assertThat(line.get("id").asString()).isEqualTo("knee-to-wall");
        assertThat(line.get("points").isNumber()).isTrue();
        assertThat(line.get("weight").asDouble()).isEqualTo(0.65);
        assertThat(line.get("source").asString()).isEqualTo("R16");
        assertThat(data.get("scores").get("imbalance").get("weakerSide").asString())
                .isEqualTo("inconsistent");
        assertThat(data.get("mainFocus").asString()).isEqualTo("stiffness");
        assertThat(data.get("load").get("spikePercent").asInt()).isEqualTo(20);
        assertThat(data.get("load").get("level").asString()).isEqualTo("small");
        JsonNode drill = data.get("drills").get(0);
        assertThat(drill.get("id").asString()).isEqualTo("M1");
        assertThat(drill.get("domain").asString()).isEqualTo("stiffness");
        assertThat(drill.get("because").get(0).asString()).isEqualTo("knee-to-wall.left");
        assertThat(drill.get("dose").asString()).isNotEmpty();
    }

    @Test
    void givesNullAndAReasonWhereNothingWasMeasured() {
        JsonNode strength = data(Personas.QUICK_NOTHING).get("scores").get("strength");

        assertThat(strength.get("score").isNull()).isTrue();
        assertThat(strength.get("band").isNull()).isTrue();
        assertThat(strength.get("reason").asString()).isEqualTo("not-measured");
    }

    @Test
    void hasNoDrillsWhereAClinicianShouldLookFirst() {
        JsonNode data = data(Personas.BLOOD_THINNERS);

        assertThat(data.get("disposition").asString()).isEqualTo("clinician");
        assertThat(data.get("redFlags").get(0).get("level").asString()).isEqualTo("check-first");
        assertThat(data.get("drills")).isEmpty();
        assertThat(data.has("retestDays")).isFalse();
    }

    @Test
    void hasNeitherScoresNorDrillsInAnEmergency() {
        JsonNode data = data(Personas.HOT_KNEE);

        assertThat(data.get("redFlags").get(0).get("id").asString()).isEqualTo("RF1");
        assertThat(data.has("scores")).isFalse();
        assertThat(data.has("drills")).isFalse();
        assertThat(data.has("load")).isFalse();
    }

    private static JsonNode data(String persona) {
        Submission submission = Reports.submission(persona);
        return JSON.readTree(JSON.writeValueAsString(DataFile.of(submission, Reports.ASSEMBLER.assemble(submission))));
    }
}
