package com.evolveperformance.kneecheck.report;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.AnswerReader;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The worked cases of personas.yaml, filled in page by page as a runner does. */
final class Personas {

    static final String STIFF_LEFT_ANKLE = "woman of 34, stiff left ankle";
    static final String LEFT_LEG_BEHIND = "woman of 41, left leg behind in most tests";
    static final String NOTHING_FOUND = "man of 45, nothing found, but a run more than twice as long";
    static final String THREE_LEVEL = "woman of 29, three causes exactly level";
    static final String QUICK_NOTHING = "man of 48, quick, nothing to go by";
    static final String QUICK_STIFF = "woman of 61, quick, foot stiffness 3";
    static final String NOT_RUNNING = "man of 35, quick, not running at the moment";
    static final String MILES = "American of 58, in miles and inches";
    static final String PAIN_STOPS_TESTS = "woman of 38, knee pain stops three tests";
    static final String BLOOD_THINNERS = "woman of 62, blood thinners, nobody asked yet";
    static final String CLEARED = "man of 30, metalwork, cleared";
    static final String BONE_PAIN = "woman of 23, bone pain and missed periods";
    static final String HOT_KNEE = "man of 39, hot swollen knee";
    static final String SEVERAL_SIGNS = "man of 63, several signs at once";

    private static final List<Map<String, Object>> ALL = load();

    private Personas() {}

    static List<String> names() {
        return ALL.stream().map(persona -> (String) persona.get("name")).toList();
    }

    static Map<String, List<String>> posted(String name) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        Map<?, ?> answers = (Map<?, ?>) ALL.stream()
                .filter(persona -> persona.get("name").equals(name))
                .findFirst()
                .orElseThrow()
                .get("answers");
        answers.forEach((field, value) ->
                posted.put((String) field, List.of(value.toString().split(","))));
        return posted;
    }

    static Answers answers(String name, Assessor assessor) {
        Answers answers = Answers.NONE;
        for (Page page : assessor.questionnaire().pages()) {
            if (assessor.route(answers).contains(page)) {
                answers = answers.with(
                        page::owns,
                        AnswerReader.read(page, answers, posted(name)).values());
            }
        }
        return answers;
    }

    private static List<Map<String, Object>> load() {
        try (InputStream file = Personas.class.getResourceAsStream("/personas.yaml")) {
            Map<String, List<Map<String, Object>>> root = new Yaml().load(file);
            return root.get("personas");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
