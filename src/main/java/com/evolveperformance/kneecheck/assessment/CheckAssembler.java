package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Words;
import java.util.List;

/** Makes the summary of all answers ready to be shown. */
record CheckAssembler(Assessor assessor, Words words) {

    /** One part of the questionnaire with its answers. Public because templates read it. */
    public record PartView(String title, List<LineView> lines) {}

    /** One answer, and the page where it can be changed. */
    public record LineView(String page, String field, String question, String answer) {}

    List<PartView> parts(Answers answers) {
        List<Page> route = assessor.route(answers);
        List<AnswerWords.Line> lines =
                new AnswerWords(assessor.questionnaire(), words).lines(assessor.counted(answers));
        return assessor.questionnaire().parts().stream()
                .map(part -> new PartView(
                        words.get("part." + part),
                        lines.stream()
                                .filter(line -> route.stream()
                                        .anyMatch(page -> page.id().equals(line.page())
                                                && page.part().equals(part)))
                                .map(line -> new LineView(line.page(), line.field(), line.question(), line.answer()))
                                .toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** Why self-tests were left out, in words. */
    List<String> gate(Answers answers) {
        if (!answers.chose("mode", "full")) {
            return List.of();
        }
        return assessor.gate().reasons(assessor.counted(answers), assessor.disposition(answers)).stream()
                .map(reason -> words.get("gate." + reason))
                .toList();
    }
}
