package com.evolveperformance.kneecheck.assessment;

import com.evolveperformance.kneecheck.outcome.Assessor;
import com.evolveperformance.kneecheck.questionnaire.Answers;
import com.evolveperformance.kneecheck.questionnaire.Page;
import com.evolveperformance.kneecheck.system.AnswerWords;
import com.evolveperformance.kneecheck.system.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the summary of all answers ready to be shown. */
record CheckAssembler(Assessor assessor, Words words) {

    /** The answers that count, by part; each line names the page where it can be changed. */
    List<AnswerWords.Part> parts(Answers answers) {
        Set<String> route = assessor.route(answers).stream().map(Page::id).collect(Collectors.toSet());
        return new AnswerWords(assessor.questionnaire(), words)
                .parts(assessor.counted(answers), line -> route.contains(line.page()));
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
