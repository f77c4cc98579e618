package com.evolveperformance.kneecheck.submission;

import com.evolveperformance.kneecheck.drill.PlanChoice;
import com.evolveperformance.kneecheck.outcome.Outcome;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import jakarta.persistence.AttributeConverter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values kept as JSON text, because they are only ever read and written whole. */
final class JsonColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonColumns() {}

    static String text(Answers answers) {
        return JSON.writeValueAsString(answers.values());
    }

    static Answers answers(String json) {
        return new Answers(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    static final class AnswersColumn implements AttributeConverter<Answers, String> {

        @Override
        public String convertToDatabaseColumn(Answers answers) {
            return text(answers);
        }

        @Override
        public Answers convertToEntityAttribute(String json) {
            return answers(json);
        }
    }

    static final class OutcomeColumn implements AttributeConverter<Outcome, String> {

        @Override
        public String convertToDatabaseColumn(Outcome outcome) {
            return JSON.writeValueAsString(outcome);
        }

        @Override
        public Outcome convertToEntityAttribute(String json) {
            return JSON.readValue(json, Outcome.class);
        }
    }

    static final class PlanChoiceColumn implements AttributeConverter<PlanChoice, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PlanChoice choice) {
            return choice == null ? null : JSON.writeValueAsString(choice);
        }

        @Override
        public @Nullable PlanChoice convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : JSON.readValue(json, PlanChoice.class);
        }
    }
}
